using System.Globalization;
using System.Text;

namespace MessageLint.Benchmarks.Texts;

/// <summary>Writes seller messages from the sentences of the templates, with order ids, tracking numbers, prices and dates: the same seed and the same word lists give the same messages.</summary>
internal sealed class MessageGenerator(uint seed)
{
    private const int LeastLength = 80;
    private const int MostLength = 1_500;
    private const double ShareWithMarketplaceName = 0.02;
    private const double ShareWithEmoji = 0.05;
    private const double ShareWithCurlyApostrophes = 0.25;

    private readonly Templates _templates = Templates.Default;
    private readonly SeededRandom _random = new(seed);
    private int _written;

    /// <summary>Messages as sellers write them: 15 of 100 are not English.</summary>
    public SampleMessage Next(bool violates = false)
    {
        double share = _random.NextShare() * 100;
        LanguageTemplates language = _templates.Languages[0];
        foreach (LanguageTemplates candidate in _templates.Languages)
        {
            language = candidate;
            share -= candidate.Share;
            if (share < 0)
                break;
        }

        // Most messages have a few hundred characters, some a thousand; Japanese and Chinese say the same in half of that.
        int length = language.HasBlanks
            ? Math.Clamp((int)Math.Exp(6.02 + (0.6 * _random.NextNormal())), LeastLength, MostLength)
            : Math.Clamp((int)Math.Exp(5.2 + (0.5 * _random.NextNormal())), LeastLength * 3 / 4, MostLength / 2);
        return Write(language, length, violates);
    }

    /// <summary>A message in a language of the templates, of at least the length, and at most a sentence longer.</summary>
    public SampleMessage Write(string language, int length) => Write(_templates.Language(language), length, violates: false);

    private SampleMessage Write(LanguageTemplates language, int length, bool violates)
    {
        string greeting = Fill(_random.Pick(language.Greetings), language);
        string closing = _random.Next(5) > 0 ? Fill(_random.Pick(language.Closings), language) : "";
        var sentences = new List<string>();
        int written = greeting.Length + closing.Length;
        while (written < length)
        {
            string sentence = Fill(_random.Pick(language.Sentences), language);
            sentences.Add(sentence);
            written += sentence.Length + 1;
        }

        string? kind = violates ? _random.Pick([.. _templates.Violations.Keys]) : null;
        string? planted = kind is null ? null : Fill(_random.Pick(_templates.Violations[kind]), language);
        if (planted is not null)
            sentences.Insert(_random.Next(sentences.Count + 1), planted);
        if (_random.NextShare() < ShareWithMarketplaceName)
            sentences.Add(_random.Pick(["You can check this on amazon.com as well.", "Siehe Amazon.de", "Please see it in your Amazon.co.uk account"]));
        if (_random.NextShare() < ShareWithEmoji && sentences.Count > 0)
            sentences[^1] += " " + _random.Pick(_templates.Emoji);

        var text = new StringBuilder(greeting).Append(_random.Pick(["\n\n", "\n", " "]));
        foreach (string sentence in sentences)
            text.Append(sentence).Append(_random.NextShare() < 0.18 ? "\n\n" : language.HasBlanks ? " " : "");
        text.Append(_random.NextShare() < 0.7 ? "\n" : "").Append(closing);
        bool curly = _random.NextShare() < ShareWithCurlyApostrophes;
        return new SampleMessage(Spell(text.ToString().Trim(), curly), _written++ % 2 == 0 ? "amazon" : "ebay", planted is null ? null : Spell(planted, curly), kind);
    }

    private static string Spell(string text, bool curly) => curly ? text.Replace('\'', '’') : text;

    private string Fill(string template, LanguageTemplates language)
    {
        var text = new StringBuilder(template.Length + 16);
        int at = 0;
        while (at < template.Length)
        {
            int open = template.IndexOf('{', at);
            if (open < 0)
                return text.Append(template, at, template.Length - at).ToString();
            int close = template.IndexOf('}', open);
            text.Append(template, at, open - at).Append(Value(template[(open + 1)..close], language));
            at = close + 1;
        }

        return text.ToString();
    }

    private string Value(string name, LanguageTemplates language) => name switch
    {
        "P" => _random.Pick(language.Products),
        "W" or "W2" => _random.Pick(WordLists.Of(language)),
        "ADJ" => _random.Pick(_templates.States),
        "O" => $"{_random.Pick(["111", "112", "113", "114", "302", "303", "305", "402", "405", "028", "171", "701"])}-{Digits(7)}-{Digits(7)}",
        "T" => TrackingNumber(),
        "D" => Date(language),
        "$" => Price(language.Id),
        "N" => Text(_random.Next(2, 48)),
        "N2" => Text(_random.Next(1, 9)),
        "F" => _random.Pick(_templates.Names),
        "B" => _random.Pick(_templates.Brands),
        "SKU" => $"{From("ABCDEFGHJKLMNPRSTUVWXYZ", 2)}-{Digits(4)}-{_random.Pick(["BLK", "WHT", "XL", "M", "S", "RED"])}",
        "ASIN" => "B0" + From("0123456789ABCDEFGHJKLMNPQRSTVWXYZ", 8),
        "INV" => _random.Pick([$"INV-{Digits(6)}", Digits(8), $"DE{Digits(9)}", $"2024/{Digits(5)}"]),
        "CASE" => _random.Next(10) < 3 ? Digits(11) : "CS" + Digits(7),
        "PHONE" => PhoneNumber(),
        "MAIL" => MailAddress(),
        "URL" => Link(),
        "DOMAIN" => _random.Pick(_templates.Domains),
        "name" => _random.Pick(_templates.Names).ToLowerInvariant(),
        "CODE" => From("ABCDEFSAVE", 5),
        _ when name.All(c => c == 'D') => Digits(name.Length),
        _ => throw new InvalidOperationException($"The templates name '{{{name}}}', which nothing fills."),
    };

    private string TrackingNumber() => _random.Next(6) switch
    {
        0 => "1Z" + From("0123456789ABCDEFGHXYW", 6) + Digits(10),
        1 => $"9400 1{Digits(3)} {Digits(4)} {Digits(4)} {Digits(4)} {Digits(4)}",
        2 => "TBA" + Digits(12),
        3 => "JJD0" + Digits(16),
        4 => Digits(12),
        _ => $"RR{Digits(9)}{_random.Pick(["CN", "DE", "GB", "US"])}",
    };

    private string Date(LanguageTemplates language)
    {
        int day = _random.Next(1, 28), month = _random.Next(1, 12), year = _random.Next(2022, 2025);
        if (language.Months.Length == 0)
            return _random.Next(2) == 0 ? $"{Text(month)}月{Text(day)}日" : $"{Text(year)}年{Text(month)}月{Text(day)}日";
        string name = language.Months[month - 1];
        string two = day.ToString("00", CultureInfo.InvariantCulture), twoMonth = month.ToString("00", CultureInfo.InvariantCulture);
        return language.Id == "en"
            ? _random.Pick([$"{name} {Text(day)}", $"{name} {Text(day)}, {Text(year)}", $"{twoMonth}/{two}/{Text(year)}", $"{Text(year)}-{twoMonth}-{two}", $"{Text(day)} {name}"])
            : _random.Pick([$"{two}.{twoMonth}.{Text(year)}", $"{two}/{twoMonth}/{Text(year)}", $"{Text(day)}{(language.Id == "de" ? "." : "")} {name}"]);
    }

    private string Price(string language)
    {
        int amount = _random.Next(3, 249);
        string cents = _random.Pick(["99", "49", "95", "00", "50", "90"]);
        return language switch
        {
            "en" => _random.Pick([$"${Text(amount)}.{cents}", $"£{Text(amount)}.{cents}", $"$1,{Text(_random.Next(100, 999))}.{cents}"]),
            "ja" => $"{Text(amount)}00円",
            "zh" => $"{Text(amount)}.{cents}元",
            "ru" => $"{Text(amount)} руб.",
            _ => _random.Pick([$"{Text(amount)},{cents} €", $"EUR {Text(amount)},{cents}", $"{Text(amount)},{cents} EUR"]),
        };
    }

    private string PhoneNumber()
    {
        string area = Text(_random.Next(201, 989)), exchange = Text(_random.Next(201, 989)), four = Digits(4);
        return _random.Next(13) switch
        {
            0 => $"({area}) {exchange}-{four}",
            1 => $"{area}-{exchange}-{four}",
            2 => $"+1 {area} {exchange} {four}",
            3 => $"+44 7{Digits(3)} {Digits(6)}",
            4 => $"07{Digits(3)} {Digits(6)}",
            5 => $"0{From("123456789", 1)}{Digits(2)} / {Digits(7)}",
            6 => $"+49 1{Digits(2)} {Digits(8)}",
            7 => $"0{From("1234567", 1)} {Digits(2)} {Digits(2)} {Digits(2)} {Digits(2)}",
            8 => $"6{Digits(2)} {Digits(3)} {Digits(3)}",
            9 => $"3{Digits(2)} {Digits(7)}",
            10 => $"090-{four}-{Digits(4)}",
            11 => $"1{From("3578", 1)}{Digits(9)}",
            _ => $"{area}.{exchange}.{four}",
        };
    }

    private string MailAddress()
    {
        string name = _random.Pick(_templates.Names).ToLowerInvariant();
        string user = _random.Pick(["support", "info", "sales", name, "service." + name]);
        string host = _random.Next(2) == 0 ? _random.Pick(_templates.MailDomains) : Domain();
        string address = $"{user}@{host}";
        return _random.Next(5) > 0
            ? address
            : address.Replace("@", _random.Pick([" (at) ", "[at]", " at "]), StringComparison.Ordinal).Replace(".", _random.Pick([" (dot) ", "[dot]", " dot "]), StringComparison.Ordinal);
    }

    private string Link() => _random.Next(5) switch
    {
        0 => $"https://www.{Domain()}/{_random.Pick(WordLists.Of(_templates.Language("en")))}",
        1 => $"www.{Domain()}",
        2 => Domain(),
        3 => $"http://{Domain()}/?id={Digits(5)}",
        _ => "bit.ly/" + From("abcdXYZ0189", 6),
    };

    private string Domain() => $"{_random.Pick(_templates.Domains)}.{_random.Pick(_templates.TopLevelDomains)}";

    private string Digits(int count) => From("0123456789", count);

    private string From(string letters, int count) => string.Create(count, (letters, _random), static (span, state) =>
    {
        foreach (ref char letter in span)
            letter = state.letters[state._random.Next(state.letters.Length)];
    });

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
