using NodaTime;
using Npgsql;

namespace Cotation.Tests;

/// <summary>A landlord's system in an afternoon: requests from a database, three territories, an order, letters, and a grid that changes.</summary>
public class LandlordTests
{
    private const int Count = 50_000;
    private const int Letters = 40;
    private static readonly LocalDate On = new(2026, 6, 1);
    private static readonly string Text = File.ReadAllText(Root.Ruleset("rivemarne"));

    [PostgresFact]
    public async Task Fifty_thousand_requests_are_read_mapped_scored_in_three_territories_ranked_and_scored_again_where_a_grid_changes()
    {
        using Postgres server = Postgres.Start();
        await using var database = new NpgsqlConnection(server.ConnectionString);
        await database.OpenAsync();
        await Fill(database);

        Grid rivemarne = Territory("rivemarne", "Rivemarne Métropole", "99123", 8);
        var scorer = new LibraryScorer(GridLibrary.Of(rivemarne, Territory("hautelande", "Hautelande", "99201", 6), Territory("valsec", "Valsec", "99301", 10)));
        Mapping<Demande> mapping = scorer.Library.Check(Demandes.Mapping(rivemarne.Vocabulary));

        List<Application> applications = [];
        await foreach (Demande demande in Read(database)) applications.Add(mapping.Read(demande));
        Assert.Equal(Count, applications.Count);

        int told = 0, ranked = 0;
        foreach (Grid grid in scorer.Library.InForce(On))
        {
            Scorer own = scorer.InForce(grid.Territory, On)!;
            IReadOnlyList<RankedApplication> places = own.Rank(applications, On);
            ranked += places.Count(p => p.Position is not null);
            Assert.Equal(places.Count(p => p.Points is not null), await Store(database, grid, places));
            told += places.Take(Letters).Count();
        }

        Assert.Equal(Count, ranked);
        Assert.Equal(3 * Letters, told);
        Assert.Equal((long)Count, await Scalar(database, "select count(*) from cotation"));
        Assert.Equal((long)told, await Scalar(database, "select count(*) from cotation where lettre like 'Votre cotation%' and length(lettre) > 800"));
        Assert.Equal(0L, await Scalar(database, "select count(*) from cotation c join demande d using (numero) where c.grille = 'rivemarne' and d.commune <> '99123'"));

        Grid changed = Territory("rivemarne", "Rivemarne Métropole", "99123", 12);
        Scorer before = scorer.InForce(rivemarne.Territory, On)!;
        scorer.Replace(GridLibrary.Of([changed, .. scorer.Library.Grids.Where(g => g.Id != "rivemarne")]));
        Scorer now = scorer.InForce(rivemarne.Territory, On)!;
        int again = 0;
        await foreach (Rescored one in now.RescoreAsync(before, Pairs(database, mapping), On, On))
        {
            again++;
            Assert.Equal(4m, one.Now - one.Before);
            Assert.Equal(ChangeCause.Grid, Assert.Single(one.Changes).Cause);
        }

        Assert.Equal(await Scalar(database, "select count(*) from demande where commune = '99123' and parent_isole"), (long)again);
        Assert.Same(before, scorer.Find(rivemarne.Sha256));
        Assert.Equal(told, await Audit(database, scorer));
    }

    /// <summary>The town's grid for another town, with other points for single parents.</summary>
    private static Grid Territory(string id, string name, string commune, int points) => Grid.Parse(
        Text.Replace("\"id\": \"rivemarne\"", $"\"id\": \"{id}\"", StringComparison.Ordinal)
            .Replace("\"name\": \"Rivemarne Métropole\", \"communes\": [{ \"code\": \"99123\", \"name\": \"Rivemarne\" }, \"99124\", \"99125\"]", $"\"name\": \"{name}\", \"communes\": [\"{commune}\"]", StringComparison.Ordinal)
            .Replace("\"when\": \"parentIsole\", \"points\": 8", $"\"when\": \"parentIsole\", \"points\": {points}", StringComparison.Ordinal)
            .Replace("\"commune\": \"99123\"", $"\"commune\": \"{commune}\"", StringComparison.Ordinal));

    private static async Task Fill(NpgsqlConnection database)
    {
        await Execute(database, """
            create table demande (numero text primary key, depot date, commune text, type text, parent_isole boolean, enfants date[], a_charge int, logement text,
              loyer numeric, aide numeric, ressources numeric, surface numeric, personnes int, conge boolean, conge_verifie date, travail date, refus date[]);
            create table cotation (grille text, numero text, place int, points numeric, lettre text, recu jsonb, primary key (grille, numero));
            """);
        await Execute(database, $"""
            insert into demande select '0990' || lpad((i % 12 + 1)::text, 2, '0') || '26' || lpad(i::text, 6, '0') || 'G0000', date '2019-01-01' + (i * 37 % 2600), (array['99123', '99201', '99301'])[i % 3 + 1], (array['T1', 'T2', 'T3', 'T4'])[i % 4 + 1],
              case when i % 11 = 0 then null else i % 5 = 0 end, case when i % 2 = 0 then array[date '2015-03-04', date '2019-01-31'] else array[]::date[] end, i % 4, (array['Locataire', 'Hlm', 'ChezParents', 'SansAbri'])[i % 4 + 1],
              case when i % 13 = 0 then null else 300 + i % 500 end, i % 3 * 100.5, 900 + i % 1700, 15 + i % 60, 1 + i % 6, i % 17 = 0, case when i % 34 = 0 then date '2026-05-02' end, case when i % 3 = 0 then date '2020-09-01' + (i % 2000) end,
              case when i % 23 = 0 then array[date '2026-02-11'] else array[]::date[] end
            from generate_series(1, {Count}) i
            """);
    }

    private static async IAsyncEnumerable<Demande> Read(NpgsqlConnection database)
    {
        await using var command = new NpgsqlCommand("select * from demande order by numero", database);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync()) yield return Of(row);
    }

    private static Demande Of(NpgsqlDataReader row) => new()
    {
        Numero = row.GetString(0),
        Depot = Maybe<DateOnly>(row, 1),
        Commune = row.GetString(2),
        Type = row.GetString(3),
        ParentIsole = Maybe<bool>(row, 4),
        Enfants = [.. row.GetFieldValue<DateOnly[]>(5).Select(d => new Enfant(d))],
        EnfantsACharge = Maybe<int>(row, 6),
        Logement = Enum.Parse<Logement>(row.GetString(7)),
        Loyer = Maybe<decimal>(row, 8),
        Aide = Maybe<decimal>(row, 9),
        Ressources = Maybe<decimal>(row, 10),
        Surface = Maybe<decimal>(row, 11),
        Personnes = Maybe<int>(row, 12),
        Conge = Maybe<bool>(row, 13),
        CongeVerifieLe = Maybe<DateOnly>(row, 14),
        TravailDepuis = Maybe<DateOnly>(row, 15),
        Refus = row.GetFieldValue<DateOnly[]>(16),
    };

    private static T? Maybe<T>(NpgsqlDataReader row, int column)
        where T : struct => row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);

    /// <summary>Nothing but the grid changed: each request is the same before and after.</summary>
    private static async IAsyncEnumerable<(Application Before, Application Now)> Pairs(NpgsqlConnection database, Mapping<Demande> mapping)
    {
        await foreach (Demande demande in Read(database))
        {
            Application application = mapping.Read(demande);
            yield return (application, application);
        }
    }

    private static async Task<int> Store(NpgsqlConnection database, Grid grid, IReadOnlyList<RankedApplication> places)
    {
        int stored = 0;
        await using NpgsqlBinaryImporter rows = await database.BeginBinaryImportAsync("copy cotation from stdin (format binary)");
        foreach (RankedApplication place in places.Where(p => p.Points is not null))
        {
            await rows.StartRowAsync();
            await rows.WriteAsync(grid.Id);
            await rows.WriteAsync(place.ApplicationId);
            await rows.WriteAsync(place.Position!.Value);
            await rows.WriteAsync(place.Points!.Value);
            if (stored++ < Letters)
            {
                await rows.WriteAsync(place.Score.Explain(Audience.Applicant, Language.French).ToString());
                await rows.WriteAsync(Receipt.Of(place.Score).ToString(), NpgsqlTypes.NpgsqlDbType.Jsonb);
                continue;
            }

            await rows.WriteNullAsync();
            await rows.WriteNullAsync();
        }

        await rows.CompleteAsync();
        return stored;
    }

    /// <summary>Receipts that a database kept in its own form still hold, on the grid of their day, and tell the letter that was stored.</summary>
    private static async Task<int> Audit(NpgsqlConnection database, LibraryScorer scorer)
    {
        int held = 0;
        await using var command = new NpgsqlCommand("select recu::text, lettre from cotation where recu is not null", database);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        for (; await row.ReadAsync(); held++)
        {
            Receipt receipt = Receipt.Parse(row.GetString(0));
            Grid then = scorer.Find(receipt.GridSha256)!.Grid;
            Assert.Empty(receipt.Audit(then));
            Assert.Equal(row.GetString(1), receipt.Score(then).Explain(Audience.Applicant, Language.French).ToString());
        }

        return held;
    }

    private static async Task Execute(NpgsqlConnection database, string sql)
    {
        await using var command = new NpgsqlCommand(sql, database);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> Scalar(NpgsqlConnection database, string sql)
    {
        await using var command = new NpgsqlCommand(sql, database);
        return await command.ExecuteScalarAsync();
    }
}
