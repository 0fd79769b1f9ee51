namespace MessageLint.Internals.Text;

/// <summary>ASCII letters, digits and signs in other dress: full-width, mathematical, circled, raised, small capitals, digits of other scripts; and Chinese digits in brackets.</summary>
internal static class StyledForms
{
    private const string SmallCapitals = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡ\0ʏᴢ";
    private const string RaisedLetters = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ\0ʳˢᵗᵘᵛʷˣʸᶻ";

    /// <summary>Letter-like symbols of U+2100–U+214F that are styled ASCII letters; the letters missing from the mathematical block are among them.</summary>
    private const string LetterLike = "\u2102C\u210Ag\u210BH\u210CH\u210DH\u210Eh\u2110I\u2111I\u2112L\u2113l\u2115N\u2119P\u211AQ\u211BR\u211CR\u211DR\u2124Z\u2128Z\u212AK\u212CB\u212DC\u212Fe\u2130E\u2131F\u2133M\u2134o\u2139i\u2145D\u2146d\u2147e\u2148i\u2149j";

    /// <summary>What U+3220 to U+3228 have in brackets.</summary>
    private const string HanDigits = "一二三四五六七八九";

    /// <summary>What U+328A to U+32B0 have in circles.</summary>
    private const string CircledHan = "月火水木金土日株有社名特財祝労秘男女適優印注項休写正上中下左右医宗学監企資協夜";

    private const string CircledKana = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲ";

    /// <summary>Raised and lowered letters outside the rows above, Roman numbers of one letter, and small forms of signs: each with what it is.</summary>
    private const string OtherForms = "ᴬAᴮBᴰDᴱEᴳGᴴHᴵIᴶJᴷKᴸLᴹMᴺNᴼOᴾPᴿRᵀTᵁUⱽVᵂWꟲCꟳFꟴQₐaₑeₕhᵢiⱼjₖkₗlₘmₙnₒoₚpᵣrₛsₜtᵤuᵥvₓx"
        + "ⅠIⅤVⅩXⅬLⅭCⅮDⅯMⅰiⅴvⅹxⅼlⅽcⅾdⅿm⁺+₊+﹍_﹎_﹏_﹟#﹡*﹠&﹪%﹦=";

    /// <summary>Letters with strokes, hooks and tails of no language that is read here, each with what it looks like.</summary>
    private const string TailedLetters = "ħhĦHŧtŦTƥpƤPƙkƘKƀbƁBƈcƇCɖdɗdɠgǥgɦhɨiʝjɱmɲnɳnʠqɍrɽrʂsʈtȶtʉuʋvɏyƴyʐzƶzȥz";

    /// <summary>The characters that the radicals from U+2F00 on look like; copied print has them in the place of those.</summary>
    private const string Radicals = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>The characters that the forms of radicals from U+2E80 on look like.</summary>
    private const string RadicalForms = "\0厂乛乚乙亻冂\0刀刂卜㔾小小兀尣尢\0巳幺彑彐忄心扌攵\0旡日月歺母民氵氺灬爫爫丬牛犭王\0目示礻\0糹纟罓罒㓁冗\0羊\0\0耂肀聿肉\0艹艹艹虎衤覀西见角\0讠贝\0车辶辶辶邑钅長镸长门\0阝雨青韦页风飞食\0飠饣\0马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

    private const string Section = "text.styled-forms";

    private static readonly Table<char> s_plain = CompiledData.Library.IsEmpty ? new(Build()) : CompiledData.Library.ReadInPlace<char>(Section);

    public static void Write(CompiledDataWriter data) => data.Add(Section, Build());

    /// <summary>The plain character that <paramref name="c"/> is a styled form of; the character itself if none; <c>'\0'</c> for the numbers of <see cref="Number"/>.</summary>
    public static char Plain(char c) => s_plain[c];

    /// <summary>The value of circled and parenthesised numbers above 9, which fold to two digits; 0 for others.</summary>
    public static int Number(char c) => c switch
    {
        >= '\u2469' and <= '\u2473' => c - '\u2460' + 1,
        >= '\u247D' and <= '\u2487' => c - '\u2474' + 1,
        >= '\u2491' and <= '\u249B' => c - '\u2488' + 1,
        >= '\u24EB' and <= '\u24F4' => c - '\u24EB' + 11,
        >= '\u3251' and <= '\u325F' => c - '\u3251' + 21,
        >= '\u32B1' and <= '\u32BF' => c - '\u32B1' + 36,
        '\u24FE' or '\u277F' or '\u2789' or '\u2793' or '\u3289' => 10,
        _ => 0,
    };

    /// <summary>The ASCII character of a styled code point outside the basic plane; <c>'\0'</c> if none.</summary>
    public static char PlainSupplementary(int codePoint)
    {
        if (codePoint is >= 0x1D400 and <= 0x1D6A3)
        {
            // The block repeats the 52 letters once for each style; its few holes are unassigned and lie in the letter-like block.
            int letter = (codePoint - 0x1D400) % 52;
            return (char)(letter < 26 ? 'A' + letter : 'a' + letter - 26);
        }

        return codePoint switch
        {
            >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((codePoint - 0x1D7CE) % 10)),
            >= 0x1F101 and <= 0x1F10A => (char)('0' + codePoint - 0x1F101),
            0x1F100 or 0x1F10B or 0x1F10C => '0',
            >= 0x1F110 and <= 0x1F129 => (char)('A' + codePoint - 0x1F110),
            >= 0x1F130 and <= 0x1F149 => (char)('A' + codePoint - 0x1F130),
            >= 0x1F150 and <= 0x1F169 => (char)('A' + codePoint - 0x1F150),
            >= 0x1F170 and <= 0x1F189 => (char)('A' + codePoint - 0x1F170),
            >= 0x1FBF0 and <= 0x1FBF9 => (char)('0' + codePoint - 0x1FBF0),
            _ => '\0',
        };
    }

    private static char[] Build()
    {
        char[] plain = new char[char.MaxValue + 1];
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            char c = (char)unit;
            int digit = c > '\x7F' ? System.Globalization.CharUnicodeInfo.GetDecimalDigitValue(c) : -1;
            if (digit < 0 && c > '\x7F' && System.Globalization.CharUnicodeInfo.GetDigitValue(c) is >= 0 and <= 9 and int value && Number(c) == 0)
                digit = value;
            plain[unit] = digit >= 0 ? (char)('0' + digit) : c;
        }

        for (char c = '\uFF21'; c <= '\uFF3A'; c++)
            plain[c] = (char)(c - 0xFEE0);
        for (char c = '\uFF41'; c <= '\uFF5A'; c++)
            plain[c] = (char)(c - 0xFEE0);

        // Full-width brackets, commas, colons and stops stay: they are the ordinary punctuation of Chinese and Japanese, and clause ends.
        foreach (char sign in "#$%&*+-./@=_~")
            plain[sign + 0xFEE0] = sign;
        for (int i = 0; i < 26; i++)
        {
            plain[0x249C + i] = plain[0x24D0 + i] = (char)('a' + i);
            plain[0x24B6 + i] = (char)('A' + i);
            if (SmallCapitals[i] != '\0')
                plain[SmallCapitals[i]] = (char)('a' + i);
            if (RaisedLetters[i] != '\0')
                plain[RaisedLetters[i]] = (char)('a' + i);
        }

        for (int i = 0; i < LetterLike.Length; i += 2)
            plain[LetterLike[i]] = LetterLike[i + 1];
        for (int i = 0; i < 9; i++)
        {
            plain[0x3280 + i] = (char)('1' + i);
            plain[0x3220 + i] = HanDigits[i];
        }

        for (int i = 0; i < OtherForms.Length; i += 2)
            plain[OtherForms[i]] = OtherForms[i + 1];
        for (int i = 0; i < TailedLetters.Length; i += 2)
            plain[TailedLetters[i]] = TailedLetters[i + 1];
        CircledHan.CopyTo(plain.AsSpan(0x328A));
        CircledKana.CopyTo(plain.AsSpan(0x32D0));
        Radicals.CopyTo(plain.AsSpan(0x2F00));
        for (int i = 0; i < RadicalForms.Length; i++)
        {
            if (RadicalForms[i] != '\0')
                plain[0x2E80 + i] = RadicalForms[i];
        }

        plain['\u24EA'] = plain['\u24FF'] = '0';
        plain['\u2024'] = plain['\uFE52'] = '.';
        plain['\uFE6B'] = '@';
        plain['\uFE55'] = ':';
        plain['\uFE63'] = plain['\u2010'] = plain['\u2011'] = plain['\u2212'] = '-';
        plain['\uFE62'] = '+';
        for (int unit = 0x2460; unit <= 0x32BF; unit++)
        {
            if (Number((char)unit) > 0)
                plain[unit] = '\0';
        }

        return plain;
    }
}
