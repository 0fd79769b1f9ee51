using System.Buffers;
using System.CommandLine;
using System.Text;

namespace MessageLint.Cli;

/// <summary>The subcommand <c>check</c>.</summary>
internal static class CheckCommand
{
    public static Command Create(CommandConsole console)
    {
        var text = new Argument<string?>("TEXT") { Description = "The message; - or nothing reads standard input.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> marketplace = CommonOptions.Marketplace();
        Option<string> format = CommonOptions.Choice("--format", "What the findings are written as.", "text", "text", "ndjson");
        var mask = new Option<bool>("--mask") { Description = "Mask contacts, names and numbers in the output." };
        var explain = new Option<bool>("--explain") { Description = "Say of each candidate what it was taken for, and why it was or was not reported." };
        Option<string?> config = CommonOptions.Config();
        Option<string[]> rules = CommonOptions.Rules();
        var command = new Command("check", "Judge one message: the words underlined, why, and what to write instead.") { text, marketplace, format, mask, explain, config, rules };
        command.SetAction(result =>
        {
            MessageLinter linter = LinterFactory.Create(console, HouseConfig.Load(result.GetValue(config)), result.GetValue(rules) ?? [], result.GetValue(marketplace));
            string given = result.GetValue(text) is { } argument and not "-" ? argument : ReadInput(console.Input);
            return Run(linter, new Message(given), console, result.GetValue(format) == "ndjson", showText: !result.GetValue(mask), result.GetValue(explain));
        });
        return command;
    }

    private static int Run(MessageLinter linter, Message message, CommandConsole console, bool writesJson, bool showText, bool explains)
    {
        LintResult result = linter.Lint(message);
        if (writesJson)
        {
            WriteJson(message, result, console.Output, showText);
        }
        else
        {
            using StreamWriter output = console.OpenOutputWriter();
            var report = new CheckReport(output, console, showText);
            report.Write(message, result);
            if (explains)
                report.WriteExplanations(linter.Explain(message));
        }

        if (!result.IsComplete)
            return ExitCodes.Failed;
        return result.Worst >= Severity.Error ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private static void WriteJson(Message message, LintResult result, Stream output, bool showText)
    {
        var lines = new ArrayBufferWriter<byte>();
        var writer = new NdjsonFindingWriter(showText);
        var texts = new JudgedTexts([message], OffsetUnit.Utf16);
        foreach (Diagnostic diagnostic in result.Diagnostics)
            writer.Write(lines, new FindingPlace("-", 1, Conversation: null), diagnostic, texts);
        output.Write(lines.WrittenSpan);
        output.Flush();
    }

    /// <summary>Reads all of standard input, a byte more than could be judged at most: the linter then says that it is too long.</summary>
    private static string ReadInput(Stream input)
    {
        byte[] bytes = new byte[(MessageLinter.MaxTextLength * 3) + 1];
        int length = input.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> content = bytes.AsSpan(0, length);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            content = content[3..];
        if (length == bytes.Length)
            throw new CommandFailure("standard input: the text is longer than 1 MB.");
        try
        {
            string text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(content);
            return text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('\n') ? text[..^1] : text;
        }
        catch (DecoderFallbackException exception)
        {
            throw new CommandFailure("standard input: the text is not valid UTF-8.", exception);
        }
    }
}
