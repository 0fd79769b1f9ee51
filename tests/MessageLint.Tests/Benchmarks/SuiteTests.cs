using System.Reflection;
using BenchmarkDotNet.Attributes;
using MessageLint.Benchmarks.Suites;

namespace MessageLint.Tests.Benchmarks;

/// <summary>The benchmarks are built with the tests but measure nothing there; each checks its counts once, on few messages.</summary>
public class SuiteTests
{
    private const int Messages = 40;

    public static TheoryData<Type> Suites => [.. typeof(Suite).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Suite)))];

    [Theory]
    [MemberData(nameof(Suites))]
    public void Every_suite_counts_what_it_should(Type type)
    {
        MethodInfo[] benchmarks = [.. type.GetMethods().Where(method => method.IsDefined(typeof(BenchmarkAttribute)))];
        Assert.NotEmpty(benchmarks);
        foreach ((PropertyInfo? parameter, object? value) in Variants(type))
        {
            var suite = (Suite)Activator.CreateInstance(type)!;
            suite.Messages = Messages;
            parameter?.SetValue(suite, value);
            Call(suite, typeof(GlobalSetupAttribute));
            foreach (MethodInfo benchmark in benchmarks)
                Assert.NotNull(benchmark.Invoke(suite, null));
            Call(suite, typeof(GlobalCleanupAttribute));
        }
    }

    private static IEnumerable<(PropertyInfo?, object?)> Variants(Type type)
    {
        foreach (PropertyInfo property in type.GetProperties())
        {
            if (property.GetCustomAttribute<ParamsAttribute>() is { } values)
                return values.Values.Select(value => ((PropertyInfo?)property, value));
            if (property.GetCustomAttribute<ParamsSourceAttribute>() is { } source)
                return ((IEnumerable<string>)type.GetProperty(source.Name)!.GetValue(null)!).Select(value => ((PropertyInfo?)property, (object?)value));
        }

        return [(null, null)];
    }

    private static void Call(Suite suite, Type attribute)
    {
        foreach (MethodInfo method in suite.GetType().GetMethods().Where(method => method.IsDefined(attribute)))
            method.Invoke(suite, null);
    }
}
