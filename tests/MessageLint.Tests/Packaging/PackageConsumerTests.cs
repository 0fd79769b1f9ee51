using System.IO.Compression;
using System.Xml.Linq;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Packaging;

/// <summary>The package as its users get it: what is in it, and a program of somebody else that is built against it.</summary>
public sealed class PackageConsumerTests : IClassFixture<PackageConsumerTests.PackedLibrary>
{
    private readonly PackedLibrary _packed;

    public PackageConsumerTests(PackedLibrary packed) => _packed = packed;

    [Theory]
    [InlineData("README.md")]
    [InlineData("icon.png")]
    [InlineData("THIRD-PARTY-NOTICES.md")]
    [InlineData("lib/net10.0/MessageLint.dll")]
    [InlineData("lib/net10.0/MessageLint.xml")]
    public void The_package_holds(string file)
    {
        using ZipArchive package = ZipFile.OpenRead(_packed.Find("*.nupkg"));
        Assert.Contains(package.Entries, entry => entry.FullName.Equals(file, StringComparison.Ordinal) && entry.Length > 0);
    }

    [Fact]
    public void The_package_says_what_it_is_and_needs_little()
    {
        using ZipArchive package = ZipFile.OpenRead(_packed.Find("*.nupkg"));
        using Stream stream = package.GetEntry("MessageLint.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        Assert.Equal("MIT", ValueOf(metadata, "license"));
        Assert.Equal("README.md", ValueOf(metadata, "readme"));
        Assert.Equal("icon.png", ValueOf(metadata, "icon"));
        Assert.False(string.IsNullOrWhiteSpace(ValueOf(metadata, "description")));
        Assert.Equal(
            ["Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Options"],
            metadata.Descendants().Where(element => element.Name.LocalName is "dependency").Select(element => element.Attribute("id")!.Value).Order(StringComparer.Ordinal));

        static string? ValueOf(XElement metadata, string name) => metadata.Elements().FirstOrDefault(element => element.Name.LocalName.Equals(name, StringComparison.Ordinal))?.Value;
    }

    [Fact]
    public void Symbols_come_in_a_package_of_their_own()
    {
        using ZipArchive symbols = ZipFile.OpenRead(_packed.Find("*.snupkg"));
        Assert.Contains(symbols.Entries, entry => entry.FullName is "lib/net10.0/MessageLint.pdb");
    }

    [Fact]
    public void A_separate_project_builds_against_the_package_and_finds_a_phone_number()
    {
        using var folder = new TemporaryFolder();
        folder.Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="packed" value="{_packed.Folder}" /></packageSources>
              <fallbackPackageFolders><clear /><add key="machine" value="{MachinePackages}" /></fallbackPackageFolders>
            </configuration>
            """);
        folder.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="MessageLint" Version="{_packed.Version}" />
              </ItemGroup>
            </Project>
            """);
        folder.Write("Program.cs", """
            using System;
            using MessageLint;
            using Microsoft.Extensions.DependencyInjection;

            var services = new ServiceCollectionStandIn();
            services.AddMessageLint();
            MessageLinter linter = MessageLinter.CreateBuilder().UseMarketplaces("amazon").Build();
            Console.WriteLine($"rules {linter.RuleSet.Rules.Length}, services {services.Count}");
            foreach (Diagnostic found in linter.Lint(new Message("Please call +1 (415) 555-0132") { Marketplace = "amazon" }).Diagnostics)
                Console.WriteLine(found);

            sealed class ServiceCollectionStandIn : System.Collections.Generic.List<ServiceDescriptor>, IServiceCollection;
            """);

        ProgramOutcome build = DotNet.Run(folder.Path, "build", "-c", "Release", "--nologo");
        Assert.True(build.ExitCode == 0, build.Everything);
        ProgramOutcome run = DotNet.Run(folder.Path, Path.Combine("bin", "Release", "net10.0", "Consumer.dll"));
        Assert.True(run.ExitCode == 0, run.Everything);
        Assert.Contains($"rules {RulePack.BuiltIn.Rules.Length},", run.Output, StringComparison.Ordinal);
        Assert.Contains("error ML1002 [12..29)", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Where restored packages lie: the consumer's other dependencies are there already, so it needs no network.</summary>
    private static string MachinePackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>The library, packed once for all tests of this class.</summary>
    public sealed class PackedLibrary : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public PackedLibrary()
        {
            ProgramOutcome pack = DotNet.Run(Repository.Root, "pack", "src/MessageLint", "-c", Repository.Configuration, "--no-build", "--nologo", "-o", _folder.Path);
            Assert.True(pack.ExitCode == 0, pack.Everything);
            Version = Path.GetFileNameWithoutExtension(Find("*.nupkg"))["MessageLint.".Length..];
        }

        public string Folder => _folder.Path;

        public string Version { get; }

        public string Find(string pattern) => Assert.Single(Directory.GetFiles(_folder.Path, pattern));

        public void Dispose() => _folder.Dispose();
    }
}
