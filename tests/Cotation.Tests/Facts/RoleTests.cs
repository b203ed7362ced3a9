using NodaTime;

namespace Cotation.Tests;

/// <summary>Rules that hold in every territory look for a role, whatever the vocabulary calls the fact.</summary>
public class RoleTests
{
    private static readonly LocalDate On = new(2026, 6, 1);

    [Theory]
    [InlineData(2, "wanted", "place", """ "role": "wishes", """, """ "role": "wishedPlace", """)]
    [InlineData(1, "souhaits", "commune", "", "")]
    public void A_wish_elsewhere_lies_outside_the_territory(int format, string list, string field, string wishes, string place)
    {
        Grid grid = Make(format, list, field, wishes, place);
        Assert.Empty(grid.Warnings);
        Assert.Equal((ScopeState.OutsideTerritory, ScopeState.Inside, ScopeState.Unknown), (ScopeOf("99999"), ScopeOf("99001"), ScopeOf(null)));

        ScopeState ScopeOf(string? code) => grid.Compile().Score(Application.Parse(code is null ? """{ "id": "a", "facts": {} }""" : $$"""{ "id": "a", "facts": { "{{list}}": [{ "{{field}}": "{{code}}" }] } }""", grid.Vocabulary), On).Scope;
    }

    [Fact]
    public void Communes_that_no_wish_can_be_held_against_are_told()
    {
        Problem told = Assert.Single(Make(2, "souhaits", "commune", "", "").Warnings);
        Assert.Equal("no-wishes", told.Code);
        Assert.Contains("wishedPlace", told.Message(Language.French), StringComparison.Ordinal);
        Assert.Contains("wishedPlace", told.Message(Language.English), StringComparison.Ordinal);
    }

    private static Grid Make(int format, string list, string field, string wishes, string place) => Grid.Parse(
        """{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t", "communes": [{ "code": "99001", "name": "Essai" }] }, "vocabulary": "v", "criteria": [{ "id": "A", "title": "a", "when": "ok", "points": 1 }] }""",
        Vocabulary.Parse($$"""
            { "format": {{format}}, "id": "v", "version": "1", "facts": { "ok": { "kind": "yesNo", "label": "ok" },
              "{{list}}": { "kind": "list", {{wishes}} "label": "souhaits", "fields": { "{{field}}": { "kind": "code", {{place}} "codes": { "pattern": "[0-9]{5}" }, "label": "commune" } } } } }
            """));
}
