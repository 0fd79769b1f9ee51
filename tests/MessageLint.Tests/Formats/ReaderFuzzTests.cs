using MessageLint.Formats;

namespace MessageLint.Tests.Formats;

/// <summary>Changed fixtures: whatever a file has become, its reader gives messages and problems, the same however the bytes arrive.</summary>
public class ReaderFuzzTests
{
    private const int Rounds = 100;

    public static TheoryData<InputFormat, string> Fixtures()
    {
        var data = new TheoryData<InputFormat, string>();
        foreach (string folder in (string[])["amazon", "ebay", "shopify"])
        {
            foreach (string file in Directory.GetFiles(Reading.Fixture(folder)).Order(StringComparer.Ordinal))
            {
                InputFormat? format = Path.GetExtension(file) switch { ".eml" => InputFormat.Eml, ".xml" => InputFormat.EbayXml, ".mbox" => InputFormat.Mbox, ".json" => folder == "ebay" ? InputFormat.EbayJson : InputFormat.AmazonApi, _ => null };
                if (format is { } known)
                    data.Add(known, $"{folder}/{Path.GetFileName(file)}");
            }
        }

        data.Add(InputFormat.Mbox, "generic/mailbox.mbox");
        return data;
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_changed_fixture_is_read_to_its_end(InputFormat format, string fixture)
    {
        byte[] original = File.ReadAllBytes(Reading.Fixture(fixture));
        var random = new Random(20260910);
        for (int round = 0; round < Rounds; round++)
        {
            byte[] changed = Change(original, random);

            List<string> whole = [.. Reading.Read(format, new MemoryStream(changed)).Select(Reading.Summary)];
            List<string> dribbled = [.. Reading.Read(format, new Reading.DribbleStream(changed, round)).Select(Reading.Summary)];

            Assert.Equal(whole, dribbled);
            Assert.True(whole.Count > 0 || changed.Length == 0 || format != InputFormat.Eml);
        }
    }

    private static byte[] Change(byte[] original, Random random)
    {
        List<byte> bytes = [.. original];
        for (int changes = random.Next(1, 8); changes > 0 && bytes.Count > 8; changes--)
        {
            int place = random.Next(bytes.Count - 4);
            int length = random.Next(1, Math.Min(200, bytes.Count - place));
            switch (random.Next(6))
            {
                case 0:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(place, length);
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(place, length));
                    break;
                case 3:
                    bytes.InsertRange(place, "\n\n--\r\n=?<>&;\"(,:\0"u8.ToArray().AsSpan(0, random.Next(1, 17)).ToArray());
                    break;
                case 4:
                    bytes.RemoveRange(place, bytes.Count - place);
                    break;
                default:
                    bytes.InsertRange(place, Enumerable.Repeat((byte)random.Next(256), length));
                    break;
            }
        }

        return [.. bytes];
    }
}
