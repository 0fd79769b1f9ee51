namespace MessageLint.Internals.Text;

/// <summary>Lower-case base letters of the Latin, Greek and Cyrillic blocks, by code point. Compiled from Unicode 14.0 (UnicodeData.txt, Unicode licence).</summary>
/// <remarks>A table of our own, since the runtime's normalisation depends on the globalisation mode of the host and says nothing about offsets.</remarks>
internal static class BaseLetters
{
    /// <summary>Placeholders in the tables for letters that fold to two.</summary>
    public const char Unassigned = '\u0000', SharpS = '\u0001', Ae = '\u0002', Oe = '\u0003', Thorn = '\u0004', Ij = '\u0005';

    public const int LatinStart = 0x00C0;

    public const string Latin =
        "aaaaaa\u0002ceeeeiiiidnooooo×ouuuuy\u0004\u0001aaaaaa\u0002ceeeeiiiidnooooo÷ouuuuy\u0004y" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii\u0005\u0005jjkkklllllll" +
        "lllnnnnnnnnnoooooo\u0003\u0003rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        "bbƃƃƅƅɔƈƈdɗƌƌƍǝəɛffɠɣƕɩɨkkƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴzzʒƹƹƺƻƽƽƾƿ" +
        "ǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuuǝaaaa\u0002\u0002ǥǥggkkooooʒʒjǳǳǳggƕƿnnaa\u0002\u0002oo" +
        "aaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿ" +
        "ɀɂɂbʉʌɇɇɉɉɋɋɍɍɏɏ";

    public const int GreekStart = 0x0370;

    public const string Greek =
        "ͱͱͳͳʹ\u0375ͷͷ\u0000\u0000ͺͻͼͽ\u037eϳ\u0000\u0000\u0000\u0000\u0384\u0385α\u0387εηι\u0000ο\u0000υωιαβγδεζηθικλμνξοπρ\u0000στυφχψωιυαεηι" +
        "υαβγδεζηθικλμνξοπρσστυφχψωιυουωϗϐϑϒϒϒϕϖϗϙϙϛϛϝϝϟϟϡϡϣϣϥϥϧϧϩϩϫϫϭϭϯϯ" +
        "ϰϱϲϳθϵ\u03f6ϸϸϲϻϻϼͻͼͽееђгєѕііјљњћкиуџабвгдежзииклмнопрстуфхцчшщъыьэюя" +
        "абвгдежзииклмнопрстуфхцчшщъыьэюяееђгєѕііјљњћкиуџѡѡѣѣѥѥѧѧѩѩѫѫѭѭѯѯ" +
        "ѱѱѳѳѵѵѵѵѹѹѻѻѽѽѿѿҁҁ\u0482\u0483\u0484\u0485\u0486\u0487\u0488\u0489ҋҋҍҍҏҏґґғғҕҕҗҗҙҙққҝҝҟҟҡҡңңҥҥҧҧҩҩҫҫҭҭүү" +
        "ұұҳҳҵҵҷҷҹҹһһҽҽҿҿӏжжӄӄӆӆӈӈӊӊӌӌӎӎӏааааӕӕееәәәәжжззӡӡииииооөөөөээуу" +
        "ууууччӷӷыыӻӻӽӽӿӿԁԁԃԃԅԅԇԇԉԉԋԋԍԍԏԏԑԑԓԓԕԕԗԗԙԙԛԛԝԝԟԟԡԡԣԣԥԥԧԧԩԩԫԫԭԭԯԯ";

    public const int LatinAdditionalStart = 0x1E00;

    public const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwyẚsẜẝ\u0001ẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ" +
        "ααααααααααααααααεεεεεε\u0000\u0000εεεεεε\u0000\u0000ηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιι" +
        "οοοοοο\u0000\u0000οοοοοο\u0000\u0000υυυυυυυυ\u0000υ\u0000υ\u0000υ\u0000υωωωωωωωωωωωωωωωωααεεηηιιοουυωω\u0000\u0000" +
        "ααααααααααααααααηηηηηηηηηηηηηηηηωωωωωωωωωωωωωωωωααααα\u0000ααααααα\u1fbdι\u1fbf" +
        "\u1fc0\u1fc1ηηη\u0000ηηεεηηη\u1fcd\u1fce\u1fcfιιιι\u0000\u0000ιιιιιι\u0000\u1fdd\u1fde\u1fdfυυυυρρυυυυυυρ\u1fed\u1fee\u1fef\u0000\u0000ωωω\u0000ωωοοωωω\u1ffd\u1ffe\u0000";
}
