using System.Text;
using CsCheck;
using SafetyPlatform.Organization.Domain;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Organization;

public sealed class TotpTests
{
    private static readonly byte[] StandardSecret = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly Gen<(byte[] Secret, long Step)> Any = Gen.Select(Gen.Byte.Array[20], Gen.Long[1, 3_000_000_000 / 30]);

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    public void The_standards_own_examples_come_out_right(long second, string code) => Totp.CodeAt(StandardSecret, second / 30).ShouldBe(code);

    [Fact]
    public void A_code_is_good_one_step_to_either_side() => Any.Sample(x =>
    {
        foreach (var late in (int[])[-1, 0, 1])
        {
            Totp.StepOf(x.Secret, Totp.CodeAt(x.Secret, x.Step), At(x.Step + late)).ShouldNotBeNull();
        }
    });

    [Fact]
    public void A_code_that_is_good_belongs_to_a_step_next_to_now() => Any.Sample(x =>
    {
        var step = Totp.StepOf(x.Secret, Totp.CodeAt(x.Secret, x.Step + 5), At(x.Step));

        (step is null || Math.Abs(step.Value - x.Step) <= 1).ShouldBeTrue();
    });

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("åäöåäö")]
    public void What_is_not_a_code_is_wrong_and_nothing_else(string typed) => Totp.StepOf(StandardSecret, typed, At(1)).ShouldBeNull();

    [Fact]
    public void The_secret_is_written_as_apps_read_it() => Totp.Base32Of(StandardSecret).ShouldBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    [Fact]
    public void A_person_can_use_a_code_once()
    {
        var person = new Person { Name = "Anna", Title = "Rektor", AddedAt = At(0) };
        var code = Totp.CodeAt(StandardSecret, 100);

        person.Accepts(StandardSecret, code, At(100)).ShouldBeTrue();
        person.Accepts(StandardSecret, code, At(101)).ShouldBeFalse();
        person.Accepts(StandardSecret, Totp.CodeAt(StandardSecret, 99), At(100)).ShouldBeFalse("an earlier code is no good after a later one");
        person.Accepts(StandardSecret, Totp.CodeAt(StandardSecret, 101), At(101)).ShouldBeTrue();
    }

    private static DateTime At(long step) => DateTime.UnixEpoch.AddSeconds((step * 30) + 7);
}
