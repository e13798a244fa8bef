using SafetyPlatform.Tests.Worlds;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCaseOrderer(typeof(ByName))]
[assembly: TestMethodOrderer(typeof(ByName))]

namespace SafetyPlatform.Tests.Worlds;

/// <summary>
/// Tests of a class run in the order of their names, wherever they were built; with <c>SAFETY_TEST_ORDER=backwards</c> in the
/// opposite one. Of any two, each has then been first once: a test that leans on what another left behind fails in one of both.
/// </summary>
internal sealed class ByName : ITestCaseOrderer, ITestMethodOrderer
{
    private static readonly bool Backwards = Environment.GetEnvironmentVariable("SAFETY_TEST_ORDER") == "backwards";

    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase => Order(testCases, test => test.TestCaseDisplayName);

    public IReadOnlyCollection<TTestMethod?> OrderTestMethods<TTestMethod>(IReadOnlyCollection<TTestMethod?> testMethods)
        where TTestMethod : notnull, ITestMethod => Order(testMethods, method => method?.MethodName);

    private static T[] Order<T>(IReadOnlyCollection<T> tests, Func<T, string?> name) =>
        Backwards ? [.. tests.OrderByDescending(name, StringComparer.Ordinal)] : [.. tests.OrderBy(name, StringComparer.Ordinal)];
}
