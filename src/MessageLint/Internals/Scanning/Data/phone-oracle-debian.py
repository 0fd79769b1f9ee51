"""Adds to phone-oracle.tsv, named as argument, the verdicts of Debian's python3-phonenumbers, an older port of the same library."""
import sys

import phonenumbers
from phonenumbers import ValidationResult


def verdict(form, region, digits):
    try:
        number = phonenumbers.parse("+" + digits if form == "international" else digits, "US" if region == "001" else region)
    except phonenumbers.NumberParseException:
        return "no"
    if phonenumbers.is_valid_number(number):
        return "valid"
    return "possible" if phonenumbers.is_possible_number_with_reason(number) == ValidationResult.IS_POSSIBLE else "no"


with open(sys.argv[1], encoding="utf-8") as table:
    lines = table.read().splitlines()
with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as table:
    for line in lines:
        if line.startswith("#"):
            line = line.replace("the column of an older release is added by phone-oracle-debian.py", f"verdict of Debian's python3-phonenumbers {phonenumbers.__version__}")
            print(line, file=table)
        else:
            form, region, digits, google = line.split("\t")[:4]
            print(form, region, digits, google, verdict(form, region, digits), sep="\t", file=table)
