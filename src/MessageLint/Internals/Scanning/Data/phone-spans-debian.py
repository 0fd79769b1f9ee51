"""Writes where Debian's python3-phonenumbers finds numbers in running text, to the file named as argument: what phone spans are compared with."""
import sys

import phonenumbers

NUMBERS = {
    "US": ["415-555-0132", "(415) 555-0132", "+1 415 555 0132", "1-415-555-0132", "4155550132", "415.555.0132", "+14155550132", "800-555-0199", "+1 (415) 555-0132 ext. 204", "415-555-0132 x204"],
    "GB": ["020 7946 0371", "(020) 7946 0371", "+44 20 7946 0371", "+44 (0)20 7946 0371", "07700 900123", "0044 20 7946 0371", "0800 085 2080"],
    "DE": ["030 23125014", "030/23125014", "(030) 23125 014", "+49 30 23125014", "+49 (0) 30 23125014", "0171 3920123", "0171/39 20 123", "0049 171 3920123", "0800 1234567"],
    "FR": ["01 42 68 53 00", "06.39.98.12.34", "0142685300", "+33 1 42 68 53 00", "+33 (0)1 42 68 53 00", "0033 1 42 68 53 00", "08 00 12 34 56"],
    "ES": ["612 34 56 78", "634 120 957", "+34 634 120 957", "912 734 085", "91 273 40 85", "634120957"],
    "IT": ["02 8734 5126", "347 128 9056", "+39 02 8734 5126", "+39 347 1289056", "0039 347 128 9056", "800 123 456", "3471289056"],
    "JP": ["03-4590-1827", "090-1834-5672", "(03) 4590-1827", "+81 3-4590-1827", "0120-123-456", "09018345672", "+81 90 1834 5672"],
    "CN": ["138 0013 9027", "13800139027", "+86 138 0013 9027", "010-51664611", "400-820-1234", "(010) 5166 4611"],
    "TW": ["0912-384-567", "02-2784-5093", "+886 912 384 567", "(02) 2784 5093", "0800-012-345"],
    "HK": ["9638 4571", "+852 9638 4571", "2123 4567"],
}
SENTENCES = {
    "US": ["Call {} today.", "Our number is {}, thanks", "{}"],
    "GB": ["Please ring {} after six", "{}"],
    "DE": ["Rufen Sie {} an.", "Tel.: {}", "{}"],
    "FR": ["Appelez le {}.", "{}"],
    "ES": ["Llame al {}, por favor", "{}"],
    "IT": ["Chiami il {}!", "{}"],
    "JP": ["お電話は{}まで", "{}"],
    "CN": ["请拨打{}。", "{}"],
    "TW": ["請撥打{}。", "{}"],
    "HK": ["請致電{}。", "{}"],
}
OTHERS = [
    ("US", "Order 112-5551234-5550176 has shipped."), ("US", "Tracking 9400 1118 9956 0438 6003 29"), ("US", "Call 415-555-0132 or 415-555-0133."), ("US", "415-555-0132/415-555-0133"),
    ("US", "between 2012-01-02 08:00 and 10:00"), ("US", "Size 12 x 34 x 56, 230 V, 4155 lm"), ("US", "ASIN B0ABCD1234, EAN 4006381333931"), ("US", "$4,155,550,132"), ("US", "IP 192.168.100.200"),
    ("DE", "Rechnung 2026-0815-4711 vom 21.11.2026"), ("DE", "Seriennummer 0171 3920123"), ("DE", "Tel. 030 23125014 oder 0171 3920123"), ("DE", "Artikel 030 12345 678"), ("GB", "SW1A 1AA, 020 7946 0371"),
    ("FR", "Prix 01 42 68 53 00 euros"), ("FR", "le 01.02.2026 à 10h30"), ("ES", "Pedido 634 120 957"), ("IT", "Partita IVA 02873451267"), ("JP", "〒100-0001 電話 03-4590-1827"), ("JP", "お問い合わせ番号 1234-5678-9012"),
    ("CN", "订单号 13800139027"), ("CN", "快递单号 75312345678901"), ("US", "fax 1 (415) 555-0132; phone 1 (415) 555-0133"), ("US", "tel:+14155550132"), ("US", "+1 415 555 0132 2 pieces"), ("US", "call 555-0132"),
    ("GB", "call 7946 0371"), ("DE", "Durchwahl: 030 23125-014"), ("DE", "030 - 23125014"), ("US", "415 555 0132 415 555 0133"), ("US", "4155550132 is my cell"),
]

rows = [(region, sentence.format(number)) for region, numbers in NUMBERS.items() for number in numbers for sentence in SENTENCES[region]] + OTHERS
with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as table:
    print(f"# Where python3-phonenumbers {phonenumbers.__version__} (Apache-2.0) finds valid numbers in sentences of our own; written by phone-spans-debian.py. Columns: region, text, found.", file=table)
    for region, text in rows:
        print(region, text, "|".join(match.raw_string for match in phonenumbers.PhoneNumberMatcher(text, region)), sep="\t", file=table)
