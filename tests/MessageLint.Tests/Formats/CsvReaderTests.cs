using MessageLint.Formats;

namespace MessageLint.Tests.Formats;

public class CsvReaderTests
{
    [Theory]
    [InlineData("generic/messages.csv")]
    [InlineData("generic/messages_cp1252.csv")]
    [InlineData("generic/messages_semicolon_bom.csv")]
    [InlineData("generic/messages_utf16.tsv")]
    public void Every_export_of_the_same_messages_reads_the_same(string fixture)
    {
        List<ReadRecord> records = Reading.Csv(File.ReadAllBytes(Reading.Fixture(fixture)));

        Assert.Equal(["2 1 Seller", "3 2 Seller", "5 3 Seller", "6 4 Buyer"], records.Select(record => $"{record.Line} {record.Message!.Id} {record.Message.Author}"));
        Assert.Equal("Leave 5 stars, get a $10 card:\nmail \"tom@acme.example\", ok?", records[1].Message!.Text);
        Assert.Equal("Buy outside eBay, £5 less", records[2].Message!.Text);
        Assert.StartsWith("Wo ist mein Paket? Größe M", records[3].Message!.Text, StringComparison.Ordinal);
        Assert.Equal(["amazon_us", "amazon_us", "ebay_uk", "amazon_de"], records.Select(record => record.Message!.Marketplace));
        Assert.Equal("302-5550003-5550004", records[3].Message!.OrderId);
        Assert.Equal(new DateTimeOffset(2026, 9, 10, 9, 3, 0, TimeSpan.Zero), records[3].Message!.SentAt);
    }

    [Theory]
    [InlineData("Body,Message ID,Ticket-Id,From\nhi,m1,t1,Agent", "2 m1 Seller hi")]
    [InlineData("TEXT\nhi", "2  Seller hi")]
    [InlineData("text;author\n\"a;b\";customer", "2  Buyer a;b")]
    [InlineData("text\tdirection\na, b\tincoming", "2  Buyer a, b")]
    [InlineData("text|role\na|bot", "2  Seller a")]
    [InlineData("sep=;\ntext;id\na,b;1", "3 1 Seller a,b")]
    [InlineData("id,text\n1,", "2 1 Seller ")]
    [InlineData("id,text\n1,he said \"hi\"", "2 1 Seller he said \"hi\"")]
    [InlineData("id,text\n1,\"a \"\"b\"\" c\"", "2 1 Seller a \"b\" c")]
    [InlineData("id,text\n\"1\",\"\"", "2 1 Seller ")]
    [InlineData("id,text\n\n\n1,a", "4 1 Seller a")]
    [InlineData("id,text,country\n1,a,Germany", "2 1 Seller a")]
    [InlineData("id,text,author\n1,a,Maria S.", "2 ML0004")]
    [InlineData("id,text,sent at\n1,a,yesterday", "2 ML0004")]
    [InlineData("id,text,sent at\n1,a,2026-09-10 09:00:00", "2 1 Seller a")]
    [InlineData("id,text\n1", "2 ML0002")]
    [InlineData("id,text\n1,a,b", "2 ML0002")]
    [InlineData("id,subject\n1,a", "1 ML0002")]
    [InlineData("\"id,text\n1,a", "1 ML0002")]
    [InlineData("text,text\na,b", "1 ML0002")]
    [InlineData("id,text,id\n1,a,2", "1 ML0002")]
    [InlineData("text,tag,tag\na,b,c", "2  Seller a")]
    public void A_row_is_a_record_or_a_problem(string table, string expected) => Assert.Equal([expected], Reading.Csv(table).Select(Reading.Summary));

    [Theory]
    [InlineData("public", "true", MessageVisibility.Public)]
    [InlineData("public", "0", MessageVisibility.Internal)]
    [InlineData("is_internal", "yes", MessageVisibility.Internal)]
    [InlineData("visibility", "Private", MessageVisibility.Internal)]
    public void Visibility_has_many_names(string column, string value, MessageVisibility expected) =>
        Assert.Equal(expected, Assert.Single(Reading.Csv($"text,{column}\na,{value}")).Message!.Visibility);

    [Fact]
    public void A_quote_that_is_never_closed_costs_its_own_row_alone()
    {
        List<ReadRecord> records = Reading.Csv("id,text\n1,\"good\nrow\"\n2,\"never closed\n3,after\n4,\"two\nlines\"\n");

        Assert.Equal(["2 1 Seller good\nrow", "4 ML0002", "5 3 Seller after", "6 4 Seller two\nlines"], records.Select(Reading.Summary));
        Assert.Equal(["2 ML0002", "3 2 Seller b", "4 ML0002", "5 ML0002"], Reading.Csv("id,text\n1,\"a\n2,b\n3,\"\"\"c\nd\"\"\n").Select(Reading.Summary));
    }

    [Fact]
    public void Behind_a_broken_row_quotes_over_lines_are_trusted_again()
    {
        List<ReadRecord> records = Reading.Csv("id,text\n1,\"x\"y\n2,\"two\nlines\"\n");

        Assert.Equal(["2 ML0002", "3 2 Seller two\nlines"], records.Select(Reading.Summary));
    }

    [Fact]
    public void A_map_names_columns_and_meanings()
    {
        List<ReadRecord> records = Reading.Csv("Nachricht,Von,text\nHallo,K,x\nTag,V,y", "text=Nachricht,author=Von(K:buyer,V:seller)");

        Assert.Equal(["2  Buyer Hallo", "3  Seller Tag"], records.Select(Reading.Summary));
        Assert.Equal(["1 ML0002"], Reading.Csv("a,b\n1,2", "text=c").Select(Reading.Summary));
    }

    [Theory]
    [InlineData("Message,Body\na,b", "", "b", "'Body' is read as the field text; 'Message' could be it, too (--map decides)")]
    [InlineData("text,TEXT\na,b", "", "a", "'text' is read as the field text; 'TEXT' could be it, too (--map decides)")]
    [InlineData("Message,Body\na,b", "text=Message", "a", null)]
    [InlineData("id,text,order\n1,a,2", "", "a", null)]
    public void Of_several_columns_for_one_field_the_one_that_is_read_is_told(string table, string map, string text, string? expected)
    {
        var notices = new List<string>();
        var options = new ReaderOptions { Map = FieldMap.Parse(map), Notice = notices.Add };

        ReadRecord record = Assert.Single(MessageReader.Create(InputFormat.Csv, options).Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(table))));

        Assert.Equal(text, record.Message!.Text);
        Assert.Equal(expected, notices.Find(notice => notice.Contains("is read as", StringComparison.Ordinal)));
    }

    [Fact]
    public void Twin_columns_are_named() =>
        Assert.Equal("The header has the column 'text' twice. Nothing of the file was read.", Assert.Single(Reading.Csv("text,text\na,b")).Problem!.Description);

    [Fact]
    public void Invalid_bytes_in_utf8_make_their_row_unreadable()
    {
        byte[] bytes = [.. "id,text\n1,gr\u00fcn\n2,"u8, 0xFF, 0xFE, .. "\n3,b"u8];

        Assert.Equal(["2 1 Seller grün", "3 ML0002", "4 3 Seller b"], Reading.Csv(bytes).Select(Reading.Summary));
    }

    [Fact]
    public void Limits_hold_and_the_rest_goes_on()
    {
        string longRow = "1," + new string('a', MessageReader.MaxRecordLength + 1);
        string longText = "2," + new string('a', MessageLinter.MaxTextLength + 1);

        Assert.Equal(["2 ML0003", "3 ML0003", "4 3 Seller b"], Reading.Csv($"id,text\n{longRow}\n{longText}\n3,b\n").Select(Reading.Summary));
    }

    [Fact]
    public void The_header_of_a_table_without_one_is_not_quoted()
    {
        ReadRecord record = Assert.Single(Reading.Csv("call canary 4155550132,yes\n"));

        Assert.DoesNotContain("canary", record.Problem!.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_stray_quotes_cost_linear_time()
    {
        string table = "text,id\n" + string.Concat(Enumerable.Repeat("\"a\"\"\n", 200_000));

        // A quadratic reader would look at some 10^11 characters.
        Assert.Equal(200_000, Reading.Csv(table).Count);
    }

    [Fact]
    public void What_is_written_well_is_read_back()
    {
        var random = new Random(20260101);
        for (int round = 0; round < 500; round++)
        {
            int columns = random.Next(2, 5);
            string[][] rows = [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => Enumerable.Range(0, columns).Select(_ => RandomField(random)).ToArray())];
            string header = string.Join(',', Enumerable.Range(0, columns).Select(i => i == 0 ? "text" : "c" + i));
            string table = header + "\n" + string.Concat(rows.Select(row => string.Join(',', row.Select(field => Quote(field, random))) + (random.Next(2) == 0 ? "\n" : "\r\n")));

            Assert.Equal(rows.Select(row => row[0]), Reading.Csv(table).Select(record => record.Message!.Text));
        }
    }

    private static string RandomField(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => "ab,\"\n 文é"[random.Next(8)]));

    private static string Quote(string field, Random random) =>
        field.AsSpan().IndexOfAny(",\"\n") >= 0 || random.Next(3) == 0 ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
