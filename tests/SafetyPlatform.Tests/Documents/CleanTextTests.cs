using SafetyPlatform.Kernel.Documents;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Documents;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("Å ä ö – 😀 שלום \u00AD\u00A0\t\n", "Å ä ö – 😀 שלום \u00AD\u00A0\t\n")]
    [InlineData("a\u0000b\u001Bc\u007Fd\uFFFEe\uFDD0f", "abcdef")]
    [InlineData("a\r\nb\rc\u2028d\u0085e", "a\nb\nc\nd\ne")]
    [InlineData("\u202E123\u202C \u2066x\u2069", "123 x")]
    public void Only_what_no_format_allows_or_what_misleads_is_left_out(string text, string clean) =>
        CleanText.Of(text).ShouldBe(clean);

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character() => CleanText.Of("a\uD800b").ShouldBe("a\uFFFDb");
}
