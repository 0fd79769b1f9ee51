using MessageLint.Internals.Running;

// The program that the build makes of the library's own sources and runs before it compiles the library: its argument is the file to write.
try
{
    File.WriteAllBytes(args[0], CompiledLibrary.Write());
    return 0;
}
catch (MessageLint.RuleFormatException broken)
{
    // In the form in which the build shows errors, with the file to click on.
    string place = broken.Line is int line ? $"{broken.File}({line})" : broken.File;
    Console.Error.WriteLine($"{place}: error RULES: {broken.Message}");
    return 1;
}
