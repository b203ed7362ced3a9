using System.Xml;
using System.Xml.Linq;

namespace Cotation.Cli;

/// <summary>Reads the export of the national register (interfaceNuu), one application at a time: each fact from the path that the vocabulary names.</summary>
internal sealed class RegisterXml(string path, Vocabulary vocabulary, FileWords words)
{
    private static readonly (string List, string Role)[] Members = [("demandeur", "DEM"), ("listeCotitulaire", "COT"), ("listePersonneACharge", "CHA"), ("listePersonneEnGarde", "GAR")];

    private readonly CellReader cells = new(words);
    private readonly IReadOnlyList<(Fact Fact, string[] Path)> plain = [.. vocabulary.Facts.Where(f => f is { Kind: not FactKind.List, Register: { } r } && r.Contains('/', StringComparison.Ordinal) && !r.Contains(' ', StringComparison.Ordinal)).Select(f => (f, f.Register!.Split('/')))];

    static RegisterXml() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    public IEnumerable<ApplicationEntry> Read()
    {
        using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true });
        if (!TryRead(reader, r => r.MoveToContent() == XmlNodeType.Element) || reader.LocalName != "interfaceNuu") throw new UsageException(words.NotTheRegister);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            XElement? element = null;
            bool isWhole = TryRead(reader, r => (element = Next(r)) is not null);
            if (element is null && isWhole) yield break;
            if (element is null && reader.ReadState == ReadState.EndOfFile) yield break;
            if (element is null)
            {
                var broken = new Problems();
                broken.Error(new Location(path, ((IXmlLineInfo)reader).LineNumber, 1, 1, null), "syntax", _ => words.NotXml(path));
                yield return new ApplicationEntry(null, broken.InOrder());
                yield break;
            }

            yield return Read(element, seen);
        }
    }

    private static XElement? Next(XmlReader reader)
    {
        while (reader.LocalName != "demandeLogement" || reader.NodeType != XmlNodeType.Element)
            if (!reader.Read()) return null;
        using XmlReader below = reader.ReadSubtree();
        XElement element = XElement.Load(below, LoadOptions.SetLineInfo);
        reader.Read();
        return element;
    }

    private static bool TryRead(XmlReader reader, Func<XmlReader, bool> read)
    {
        try
        {
            return read(reader);
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private ApplicationEntry Read(XElement demande, HashSet<string> seen)
    {
        var problems = new Problems();
        var facts = new ApplicationRow(vocabulary);
        string id = TextOf(Child(demande, "numUnique")) ?? "";
        if (id.Length is 0 or > 200) problems.Error(At(demande), "wrong-id", _ => words.MissingInXml("numUnique"));
        else if (!seen.Add(id)) problems.Error(At(demande), "repeated-id", w => w.RepeatedId);
        foreach ((Fact fact, string[] steps) in plain) ReadPlain(demande, fact, steps, ref facts, problems);
        if (id.Length >= 3 && vocabulary.Find("departement") is { Codes: { } codes } department && codes.Allows(id[..3])) facts.Set(department, Value.OfCode(id[..3]));
        ReadMembers(demande, ref facts, problems);
        foreach (string list in new[] { "ressourcesRecues", "ressourcesVersees", "ressourcesRecuesACharge", "ressourcesVerseesACharge" }) ReadResources(demande, list, ref facts, problems);
        ReadWishes(demande, ref facts, problems);
        return new ApplicationEntry(problems.HasErrors ? null : new Application(id, facts, [], null), problems.InOrder());
    }

    private void ReadPlain(XElement demande, Fact fact, string[] steps, ref ApplicationRow facts, Problems problems)
    {
        List<XElement> found = [.. Follow(demande, steps)];
        if (fact.Kind == FactKind.Codes)
        {
            List<string> codes = [.. found.SelectMany(e => e.Elements()).Select(TextOf).OfType<string>()];
            if (codes.Count > 0) Set(fact, string.Join('|', codes), found[0], string.Join('/', steps), ref facts, problems);
        }
        else if (found.Count > 0 && TextOf(found[0]) is { } text)
        {
            if (found.Count > 1) problems.Warning(At(found[1]), "first-only", _ => words.FirstOnly(string.Join('/', steps)));
            Set(fact, text, found[0], string.Join('/', steps), ref facts, problems);
        }
    }

    private void ReadMembers(XElement demande, ref ApplicationRow facts, Problems problems)
    {
        if (vocabulary.Find("membres") is not { } list || Child(demande, "personnePhysique") is not { } person) return;
        List<ListRecord> records = [];
        foreach ((string name, string role) in Members)
        {
            IEnumerable<XElement> people = name == "demandeur" ? person.Elements().Where(e => e.Name.LocalName == name) : person.Elements().Where(e => e.Name.LocalName == name).SelectMany(e => e.Elements());
            foreach (XElement one in people)
            {
                var fields = new Value[list.Fields.Count];
                if (list.Field("role") is { } field) fields[field.Slot] = Value.OfCode(role);
                foreach (Fact own in list.Fields.Where(f => f.Register is not null))
                {
                    string[] steps = own.Register!.Split('/');
                    if (steps[0].StartsWith("liste", StringComparison.Ordinal))
                    {
                        if (steps[0] != name) continue;
                        steps = steps[1..];
                    }

                    if (Follow(one, steps).FirstOrDefault() is not { } element || TextOf(element) is not { } text) continue;
                    fields[own.Slot] = ValueOf(own, text, element, $"{name}/{string.Join('/', steps)}", problems);
                }

                records.Add(new ListRecord(fields));
            }
        }

        facts.Set(list, Value.Of(records));
    }

    /// <summary>A resource without an amount keeps its kind: the sum is then unknown, and said.</summary>
    private void ReadResources(XElement demande, string name, ref ApplicationRow facts, Problems problems)
    {
        if (vocabulary.Find(name) is not { Register: { } register } list || Follow(demande, register.Split('/')).FirstOrDefault() is not { } found) return;
        List<ListRecord> records = [];
        foreach (XElement detail in found.Elements())
        {
            var fields = new Value[list.Fields.Count];
            XElement? kind = detail.Elements().FirstOrDefault(e => e.Name.LocalName.StartsWith("ressource", StringComparison.Ordinal)), amount = Child(detail, "montant");
            if (list.Field("ressource") is { } code && TextOf(kind) is { } said) fields[code.Slot] = ValueOf(code, said, kind!, $"{register}/ressource", problems);
            if (list.Field("montant") is { } money && TextOf(amount) is { } text) fields[money.Slot] = ValueOf(money, text, amount!, $"{register}/montant", problems);
            else problems.Warning(At(detail), "missing-amount", _ => words.MissingInXml($"{register}/montant"));
            records.Add(new ListRecord(fields));
        }

        facts.Set(list, Value.Of(records));
    }

    private void ReadWishes(XElement demande, ref ApplicationRow facts, Problems problems)
    {
        if (vocabulary.Find("souhaits") is not { } list || Child(demande, "logementRecherche") is not { } wanted) return;
        string? type = TextOf(Child(wanted, "type"));
        List<XElement> communes = [.. wanted.Descendants().Where(e => e.Name.LocalName == "commune")];
        List<ListRecord> records = [];
        foreach (XElement? commune in communes.Count == 0 ? [null] : communes.Cast<XElement?>())
        {
            var fields = new Value[list.Fields.Count];
            if (type is not null && list.Field("type") is { } ofType) fields[ofType.Slot] = ValueOf(ofType, type, wanted, "logementRecherche/type", problems);
            if (commune is not null && TextOf(commune) is { } code && list.Field("commune") is { } place) fields[place.Slot] = ValueOf(place, code, commune, "logementRecherche/commune", problems);
            records.Add(new ListRecord(fields));
        }

        facts.Set(list, Value.Of(records));
    }

    private void Set(Fact fact, string text, XElement element, string named, ref ApplicationRow facts, Problems problems)
    {
        if (ValueOf(fact, text, element, named, problems) is { IsKnown: true } value) facts.Set(fact, value);
    }

    private Value ValueOf(Fact fact, string text, XElement element, string named, Problems problems)
    {
        Value value = cells.Read(Cell.Of(text), fact, '.', null, out string? trouble);
        if (trouble is not null) problems.Error(At(element), "wrong-cell", _ => words.WrongInXml(named, trouble));
        return value;
    }

    private Location At(XElement element) => new(path, ((IXmlLineInfo)element).LineNumber, Math.Max(1, ((IXmlLineInfo)element).LinePosition), 1, null);

    /// <summary>The elements at the end of a path; its first step may be the application itself.</summary>
    private static IEnumerable<XElement> Follow(XElement from, string[] steps) =>
        steps.Skip(steps[0] == from.Name.LocalName ? 1 : 0).Aggregate((IEnumerable<XElement>)[from], (at, step) => at.Elements().Where(e => e.Name.LocalName == step));

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    /// <summary>A code where there is one, else the text; null where there is neither.</summary>
    private static string? TextOf(XElement? element) => element?.Attribute("code")?.Value is { Length: > 0 } code ? code : element is { HasElements: false, Value: { } text } && !string.IsNullOrWhiteSpace(text) ? text : null;
}
