"""Writes phone-formats.json: libphonenumber's alternate formats, which its JavaScript packages leave out, from Debian's python3-phonenumbers."""
import json
import pathlib

import phonenumbers
from phonenumbers.data import _ALT_NUMBER_FORMATS

table = {
    "source": f"alternate formats of libphonenumber, in python-phonenumbers {phonenumbers.__version__} (Apache License 2.0)",
    "formats": {
        str(code): [[item.pattern, item.leading_digits_pattern[-1] if item.leading_digits_pattern else None] for item in formats]
        for code, formats in sorted(_ALT_NUMBER_FORMATS.items())
    },
}
pathlib.Path(__file__).with_name("phone-formats.json").write_text(json.dumps(table, indent=2) + "\n", encoding="utf-8")
