namespace MessageLint;

/// <summary>What a <see cref="MessageToken"/> was recognised as. New kinds may be added; treat unknown ones like <see cref="Word"/>.</summary>
/// <remarks>Numbers are recognised for what they are before anything is suspected to be a phone number.</remarks>
public enum TokenKind
{
    /// <summary>No token.</summary>
    None,

    /// <summary>A run of letters (digits may follow), for example <c>invoice</c>; one Han or hiragana character; a run of katakana.</summary>
    Word,

    /// <summary>Digits that are none of the kinds below, for example <c>42</c> or <c>1,000</c>.</summary>
    Number,

    /// <summary>An address with a scheme or <c>www.</c>, for example <c>https://example.com/a?b=c</c>.</summary>
    Url,

    /// <summary>A host name without a scheme, with its path if any, for example <c>example.com/warranty</c>.</summary>
    Domain,

    /// <summary>An e-mail address, for example <c>help@example.com</c>.</summary>
    Email,

    /// <summary>Digits that can be dialled, with separators and extension, for example <c>+1 (415) 555-0132</c>.</summary>
    Phone,

    /// <summary>A name behind an at sign, for example <c>@brightlamp</c>.</summary>
    Handle,

    /// <summary>An amount with its currency, for example <c>$24.99</c> or <c>20 €</c>.</summary>
    Money,

    /// <summary>A percentage, for example <c>15 %</c>.</summary>
    Percentage,

    /// <summary>A calendar date, for example <c>2026-11-21</c> or <c>21.11.2026</c>.</summary>
    Date,

    /// <summary>A time of day or a span of times, for example <c>09:30</c>.</summary>
    Time,

    /// <summary>A number with a unit, or dimensions, for example <c>12 kg</c> or <c>80 x 80 cm</c>.</summary>
    Measure,

    /// <summary>An order id of Amazon or eBay, for example <c>112-5551234-5550176</c>.</summary>
    OrderId,

    /// <summary>Another id that its context names: case, item, serial, invoice, RMA, VAT number.</summary>
    ReferenceId,

    /// <summary>An Amazon product id, for example <c>B0ABCD1234</c>.</summary>
    Asin,

    /// <summary>A parcel number of a carrier, for example <c>1Z999AA10123456784</c>.</summary>
    TrackingNumber,

    /// <summary>An EAN, UPC or ISBN, for example <c>4006381333931</c>.</summary>
    ProductCode,

    /// <summary>An identifier that the user declared, for example an RMA number of the house.</summary>
    Identifier,

    /// <summary>A version or model number, for example <c>1.2.3.4</c> or <c>WH-1000XM4</c>.</summary>
    Model,

    /// <summary>A bank account, card or wallet number, for example an IBAN.</summary>
    PaymentAccount,

    /// <summary>A file name, for example <c>manual.pdf</c>.</summary>
    FileName,

    /// <summary>An emoji, with its modifiers and joined parts.</summary>
    Emoji,

    /// <summary>A template placeholder, for example <c>{{first_name}}</c>.</summary>
    Placeholder,

    /// <summary>A line break: CR, LF, CRLF, or a Unicode line or paragraph separator.</summary>
    LineBreak,
}
