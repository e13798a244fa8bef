using System.Reflection;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using Shouldly;
using Xunit;

namespace SafetyPlatform.ArchitectureTests;

public sealed class MessageTests
{
    private static readonly Type[] Declarations = [typeof(NeedsAttribute), typeof(OpenToAllAttribute), typeof(SignedInAttribute), typeof(SystemOnlyAttribute)];

    private static IEnumerable<Type> Pages => Repository.AllModules.Select(m => m.Assembly).Append(typeof(Host.Modules).Assembly)
        .SelectMany(a => a.GetTypes()).Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(PageModel)));

    [Fact]
    public void Every_message_declares_exactly_once_who_may_send_it() =>
        Repository.Messages.Where(m => Declarations.Count(d => m.IsDefined(d)) != 1).Select(m => m.FullName).ShouldBeEmpty();

    [Fact]
    public void Every_page_declares_exactly_once_who_may_open_it() =>
        Pages.Where(p => Declarations.Count(d => p.IsDefined(d)) != 1).Select(p => p.FullName).ShouldBeEmpty();

    [Fact]
    public void Every_permission_asked_for_stands_in_the_table()
    {
        var asked = Repository.Messages.Concat(Pages).Select(t => t.GetCustomAttribute<NeedsAttribute>()?.Permission).OfType<string>().Distinct();

        asked.Except(PermissionTable.Names).ShouldBeEmpty();
    }

    [Fact]
    public void Every_command_that_a_person_sends_with_words_in_it_has_a_validator()
    {
        var validated = Repository.AllModules.SelectMany(m => m.Assembly.GetTypes()).Select(t => t.BaseType)
            .Where(b => b is { IsGenericType: true } && b.GetGenericTypeDefinition() == typeof(AbstractValidator<>)).Select(b => b!.GetGenericArguments()[0]).ToHashSet();
        var without = Repository.Commands.Where(c => !c.IsDefined(typeof(SystemOnlyAttribute)))
            .Where(c => c.GetProperties().Any(p => p.PropertyType == typeof(string)) && !validated.Contains(c));

        without.Select(c => c.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void Every_query_and_command_has_one_handler()
    {
        var handled = Repository.AllModules.SelectMany(m => m.Assembly.GetTypes()).SelectMany(t => t.GetInterfaces())
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(MediatR.IRequestHandler<,>)).Select(i => i.GetGenericArguments()[0]).ToList();

        Repository.Messages.Where(m => handled.Count(h => h == m) != 1).Select(m => m.FullName).ShouldBeEmpty();
    }
}
