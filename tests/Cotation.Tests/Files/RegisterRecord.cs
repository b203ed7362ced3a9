using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Cotation.Tests;

/// <summary>An invented household in the form of the register, and the facts that it stands for, written apart from the reader.</summary>
internal sealed class RegisterRecord
{
    private static readonly Vocabulary Sne = Vocabulary.Sne;
    private static readonly (string List, string Person, string Role)[] Others = [("listeCotitulaire", "cotitulaire", "COT"), ("listePersonneACharge", "personneACharge", "CHA"), ("listePersonneEnGarde", "personneEnGarde", "GAR")];

    /// <summary>The facts that stand at a path of their own; what a list gives or a second fact shares is made below.</summary>
    private static readonly Fact[] Plain = [.. Sne.Facts.Where(f => f is { Register: { } r, Kind: not (FactKind.List or FactKind.Codes) } && r.Contains('/', StringComparison.Ordinal) && !r.Contains(' ', StringComparison.Ordinal) && f.Name is not ("typeSouhaite" or "propositions" or "passagesCommission"))];

    private readonly Random random;

    public RegisterRecord(Random random, string id)
    {
        this.random = random;
        Xml = new XElement("demandeLogement", new XElement("numUnique", id));
        Id = id;
        Facts["departement"] = id[..3];
        foreach (Fact fact in Plain.Where(_ => IsSaid)) if (RoundTripLaws.ValueOf(fact, random) is { } value) Say(fact, value);
        if (IsSaid) Reasons();
        People();
        if (IsSaid) Wishes();
    }

    public string Id { get; }

    public XElement Xml { get; }

    public JsonObject Facts { get; } = [];

    public Application Application => Application.Parse(new JsonObject { ["id"] = Id, ["facts"] = Facts.DeepClone() }.ToJsonString(), Sne);

    /// <summary>A file with these records, in either version of the interface.</summary>
    public static string File(string version, params IEnumerable<RegisterRecord> records) =>
        $"<r:interfaceNuu versionInterface=\"{version}\" xmlns:r=\"http://nuu.application.i2/\"><entete><dateFichier>2026-06-01T10:00:00.0+02:00</dateFichier></entete>{string.Concat(records.Select(r => $"<demande>{r.Xml}</demande>"))}</r:interfaceNuu>";

    private bool IsSaid => random.Next(2) == 0;

    /// <summary>A fact at its path, as the interface writes it.</summary>
    public void Say(Fact fact, JsonNode value)
    {
        Facts[fact.Name] = value;
        Put(Xml, fact.Register!, fact, value);
    }

    private void Reasons()
    {
        Fact motifs = Sne.Find("motifs")!;
        if (RoundTripLaws.ValueOf(motifs, random) is not JsonArray { Count: > 0 } codes) return;
        Facts["motifs"] = codes;
        At(Xml, "listeMotif").Add(codes.Select(c => new XElement("motif", new XAttribute("code", c!.GetValue<string>()))));
    }

    private void People()
    {
        Fact members = Sne.Find("membres")!;
        XElement physical = At(Xml, "personnePhysique"), applicant = At(physical, "demandeur");
        var told = new JsonArray();
        List<XElement> earners = [applicant];
        var first = new JsonObject { ["role"] = "DEM" };
        if (Facts["dateNaissanceDemandeur"] is { } born) first["dateNaissance"] = born.DeepClone();
        if (IsSaid) Field(applicant, first, members.Field("sexe")!, "sexe");
        told.Add(first);
        foreach ((string list, string person, string role) in Others)
        {
            for (int i = random.Next(3); i > 0; i--)
            {
                var one = new XElement(person);
                var record = new JsonObject { ["role"] = role };
                foreach (Fact own in members.Fields.Where(f => f.Register is not null && IsSaid))
                {
                    string[] steps = own.Register!.Split('/');
                    if (steps[0].StartsWith("liste", StringComparison.Ordinal) && steps[0] != list) continue;
                    Field(one, record, own, steps[0] == list ? string.Join('/', steps[1..]) : own.Register);
                }

                told.Add(record);
                At(physical, list).Add(one);
                if (role == "COT") earners.Add(one);
            }
        }

        Facts["membres"] = told;
        if (IsSaid) Resources(earners);
    }

    /// <summary>What each earner receives and pays, their dependants' apart: the household's are all of them together.</summary>
    private void Resources(List<XElement> earners)
    {
        foreach ((string fact, string element, bool isAlways) in new[] { ("ressourcesRecues", "listeRessourceRecue", true), ("ressourcesVersees", "listeRessourceVersee", false) })
        {
            List<JsonObject> own = [.. earners.SelectMany(e => isAlways || IsSaid ? Details(e, element, fact) : [])], dependants = [];
            if (IsSaid)
            {
                dependants = [.. Details(earners[random.Next(earners.Count)], element + "PersACharge", fact)];
                Facts[fact + "ACharge"] = new JsonArray([.. dependants.Select(d => d.DeepClone())]);
            }

            Facts[fact] = new JsonArray([.. own, .. dependants]);
        }

        decimal? left = Sum(earners[0], "listeRessourceRecue") - Sum(earners[0], "listeRessourceVersee");
        if (left >= 0) Facts["ressourcesDemandeur"] = JsonNode.Parse(left.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static decimal? Sum(XElement earner, string element) =>
        (earner.Element(element)?.Elements() ?? []).Aggregate((decimal?)0, (sum, d) => d.Element("montant") is { } amount ? sum + decimal.Parse(amount.Value, System.Globalization.CultureInfo.InvariantCulture) : null);

    private List<JsonObject> Details(XElement earner, string element, string list)
    {
        XElement into = At(earner, element);
        List<JsonObject> records = [];
        for (int i = random.Next(3); i > 0; i--)
        {
            var detail = new XElement("detailRessource");
            var record = new JsonObject();
            Field(detail, record, Sne.Find(list)!.Field("ressource")!, "ressource");
            if (random.Next(6) > 0) Field(detail, record, Sne.Find(list)!.Field("montant")!, "montant");
            into.Add(detail);
            records.Add(record);
        }

        return records;
    }

    /// <summary>Each type in each place; one type alone is the type wanted.</summary>
    private void Wishes()
    {
        Fact wishes = Sne.Find("souhaits")!;
        XElement wanted = At(Xml, "logementRecherche");
        List<JsonNode> types = Told("listeTypeLogement/typeLogement", wishes.Field("type")!), places = Told("listeLocalisationSouhaite/localisationSouhaite/commune", wishes.Field("commune")!);
        if (types.Count == 1) Facts["typeSouhaite"] = types[0].DeepClone();
        if (types.Count + places.Count == 0) return;
        Facts["souhaits"] = new JsonArray([.. types.DefaultIfEmpty().SelectMany(t => places.DefaultIfEmpty().Select(p => (JsonNode)new JsonObject(new[] { KeyValuePair.Create("type", t?.DeepClone()), KeyValuePair.Create("commune", p?.DeepClone()) }.Where(v => v.Value is not null))))]);

        List<JsonNode> Told(string path, Fact field)
        {
            string[] steps = path.Split('/');
            List<JsonNode> all = [.. Enumerable.Range(0, random.Next(4)).Select(_ => RoundTripLaws.ValueOf(field, random)).OfType<JsonNode>()];
            foreach (JsonNode value in all)
            {
                XElement list = At(wanted, steps[0]), last = list;
                foreach (string step in steps[1..]) last.Add(last = new XElement(step));
                Write(last, field, value);
            }

            return all;
        }
    }

    private void Field(XElement one, JsonObject record, Fact field, string path)
    {
        if (RoundTripLaws.ValueOf(field, random) is not { } value) return;
        record[field.Name] = value;
        Put(one, path, field, value);
    }

    private static void Put(XElement from, string path, Fact fact, JsonNode value) => Write(path.Split('/').SkipWhile(s => s == "demandeLogement").Aggregate(from, At), fact, value);

    private static void Write(XElement at, Fact fact, JsonNode value)
    {
        if (fact.Kind == FactKind.Code && fact.Codes!.Pattern is null) at.SetAttributeValue("code", value.GetValue<string>());
        else at.Value = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
    }

    private static XElement At(XElement from, string step)
    {
        if (from.Element(step) is not { } next) from.Add(next = new XElement(step));
        return next;
    }
}
