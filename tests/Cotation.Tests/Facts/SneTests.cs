using System.Text;

namespace Cotation.Tests;

/// <summary>The built-in vocabulary: every field and code, reviewed as one table.</summary>
public class SneTests
{
    [Fact]
    public void The_table_of_facts_is_the_one_that_was_read()
    {
        var table = new StringBuilder("Name | Kind | Unit | Register | Source\n--- | --- | --- | --- | ---\n");
        foreach (Fact fact in Vocabulary.Sne.Facts.SelectMany(f => f.Fields.Prepend(f)))
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"{fact.FullName} | {fact.Kind} | {fact.Unit} | {fact.Register} | {fact.Source}\n");
        Approved.Check(table.ToString(), "Facts", "sne.txt");
    }

    [Fact]
    public void Every_fact_and_every_code_has_words_in_both_languages()
    {
        foreach (Fact fact in Vocabulary.Sne.Facts.SelectMany(f => f.Fields.Prepend(f)))
        {
            Assert.False(string.IsNullOrWhiteSpace(fact.Label.French), fact.FullName);
            Assert.False(string.IsNullOrWhiteSpace(fact.Label.English), fact.FullName);
            foreach (FactCode code in fact.Codes?.All ?? []) Assert.True(code.Label is { French.Length: > 0, English.Length: > 0 }, $"{fact.FullName} {code.Name}");
            if (fact is { List: null, Kind: FactKind.YesNo }) Assert.True(fact.SecondPerson is { French.Length: > 0, English.Length: > 0 }, fact.FullName);
        }
    }

    [Theory]
    [InlineData("nom")]
    [InlineData("prenom")]
    [InlineData("telephone")]
    [InlineData("mel")]
    [InlineData("voie")]
    [InlineData("numeroSecuriteSociale")]
    [InlineData("nir")]
    [InlineData("nomEmployeurPrincipal")]
    public void Names_addresses_and_numbers_of_persons_are_left_out(string name) => Assert.Null(Vocabulary.Sne.Find(name));

    [Theory]
    [InlineData("logementActuel", 17)]
    [InlineData("motifs", 23)]
    [InlineData("typeContratTravail", 8)]
    [InlineData("situationFamiliale", 7)]
    [InlineData("nationalite", 3)]
    [InlineData("civilite", 3)]
    [InlineData("statutDalo", 4)]
    [InlineData("reservataire", 6)]
    [InlineData("accordCollectif", 4)]
    [InlineData("handicapEquipements", 6)]
    [InlineData("handicapAides", 6)]
    public void A_code_list_of_the_register_is_whole(string fact, int codes) => Assert.Equal(codes, Vocabulary.Sne.Find(fact)!.Codes!.All.Count);

    [Fact]
    public void The_priorities_of_the_law_are_all_there() => Assert.Equal(
        ["dalo", "a", "b", "c", "d", "e", "f", "g", "gbis", "h", "i", "j", "k", "l", "m"], Vocabulary.Sne.Priorities.Select(p => p.Id));

    [Fact]
    public void Every_derivation_of_the_vocabulary_parses()
    {
        var problems = new Problems();
        var formulas = new Formulas(Vocabulary.Sne, problems);
        foreach (Fact fact in Vocabulary.Sne.Facts.SelectMany(f => f.Fields.Prepend(f))) formulas.Reach(fact);
        Assert.Empty(problems.InOrder().Select(p => p.Render(Language.English)));
    }
}
