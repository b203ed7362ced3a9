using System.Xml;
using System.Xml.Linq;

namespace Cotation.Cli;

/// <summary>Reads the export of the national register (interfaceNuu), one application at a time: each fact from the path that the vocabulary names.</summary>
internal sealed class RegisterXml(string path, Vocabulary vocabulary, FileWords words)
{
    /// <summary>The versions of the interface whose elements are known here.</summary>
    private static readonly string[] Versions = ["02.00", "02.01"];

    private static readonly (string List, string Role)[] Members = [("demandeur", "DEM"), ("listeCotitulaire", "COT"), ("listePersonneACharge", "CHA"), ("listePersonneEnGarde", "GAR")];

    private readonly CellReader cells = new(words);
    private readonly HashSet<XElement> used = [];
    private readonly HashSet<string> unread = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<(Fact Fact, string[] Path)> plain = [.. vocabulary.Facts.Where(f => f is { Kind: not FactKind.List, Register: { } r } && r.Contains('/', StringComparison.Ordinal) && !r.Contains(' ', StringComparison.Ordinal)).Select(f => (f, f.Register!.Split('/')))];

    static RegisterXml() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    public IEnumerable<ApplicationEntry> Read()
    {
        using BoundedStream file = BoundedStream.OfMarkup(File.OpenRead(path));
        using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true });
        if (!TryRead(reader, r => r.MoveToContent() == XmlNodeType.Element, out _) || reader.LocalName != "interfaceNuu") throw new UsageException(words.NotTheRegister);
        if (reader.GetAttribute("versionInterface") is { } version && !Versions.Contains(version))
        {
            var doubt = new Problems();
            doubt.Warning(new Location(path, ((IXmlLineInfo)reader).LineNumber, 1, 1, null), "unknown-version", _ => words.UnknownVersion(version, Versions));
            yield return new ApplicationEntry(null, doubt.InOrder());
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            XElement? element = null;
            bool isWhole = TryRead(reader, r => (element = Next(r)) is not null, out bool isBounded);
            if (!isBounded)
            {
                var unbounded = new Problems();
                unbounded.Error(new Location(path, ((IXmlLineInfo)reader).LineNumber, 1, 1, null), "too-large", _ => words.TooLargeElement);
                yield return new ApplicationEntry(null, unbounded.InOrder());
                if (file.IsPassed) yield break;
                continue;
            }

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
        return RegisterElement.Read(reader);
    }

    private static bool TryRead(XmlReader reader, Func<XmlReader, bool> read, out bool isBounded)
    {
        isBounded = true;
        try
        {
            return read(reader);
        }
        catch (XmlException)
        {
            return false;
        }
        catch (InvalidDataException)
        {
            return isBounded = false;
        }
    }

    private ApplicationEntry Read(XElement demande, HashSet<string> seen)
    {
        used.Clear();
        var problems = new Problems();
        var facts = new ApplicationRow(vocabulary);
        string id = TextOf(Child(demande, "numUnique")) ?? "";
        if (id.Length == 0) problems.Error(At(demande), "wrong-id", _ => words.MissingInXml("numUnique"));
        else if (!Application.IsId(id)) problems.Error(At(demande), "wrong-id", w => w.WrongId);
        else if (!seen.Add(id)) problems.Error(At(demande), "repeated-id", w => w.RepeatedId);
        foreach ((Fact fact, string[] steps) in plain) ReadPlain(demande, fact, steps, ref facts, problems);
        if (id.Length >= 3 && vocabulary.Find("departement") is { Codes: { } codes } department && codes.Allows(id[..3])) facts.Set(department, Value.OfCode(id[..3]));
        ReadMembers(demande, ref facts, problems);
        ReadResources(demande, ref facts, problems);
        ReadWishes(demande, ref facts, problems);
        TellUnread(demande, problems);
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

        // Where nobody is named, who lives there is not known: it is not nobody.
        if (records.Count > 0) SetList(list, records, person, ref facts, problems);
    }

    /// <summary>The household's resources: those of the applicant, of each co-applicant and of the dependants, less what they pay (CCH, article R. 441-3-1).</summary>
    private void ReadResources(XElement demande, ref ApplicationRow facts, Problems problems)
    {
        if (Child(demande, "personnePhysique") is not { } person) return;
        XElement? applicant = Child(person, "demandeur");
        List<XElement> people = [.. applicant is null ? [] : new[] { applicant }, .. person.Elements().Where(e => e.Name.LocalName == "listeCotitulaire").SelectMany(e => e.Elements())];
        foreach ((string name, string element) in new[] { ("ressourcesRecues", "listeRessourceRecue"), ("ressourcesVersees", "listeRessourceVersee") })
        {
            if (vocabulary.Find(name) is not { } list) continue;
            List<XElement> given = [.. people.Select(p => Child(p, element)).OfType<XElement>()];
            List<XElement> ofDependants = [.. people.Select(p => Child(p, element + "PersACharge")).OfType<XElement>()];
            List<ListRecord> own = [.. given.SelectMany(e => RecordsOf(e, list, problems))], dependants = [.. ofDependants.SelectMany(e => RecordsOf(e, list, problems))];
            // Who receives is asked of everyone: one whose resources do not stand there leaves the household's unknown. What is paid stands there or is not paid.
            if (element == "listeRessourceRecue" && given.Count + ofDependants.Count > 0 && given.Count < people.Count)
            {
                XElement silent = people.First(p => Child(p, element) is null);
                problems.Warning(At(silent), "missing-amount", _ => words.MissingInXml($"{silent.Name.LocalName}/{element}"));
                own.Add(new ListRecord(new Value[list.Fields.Count]));
            }

            bool isSaid = given.Count + ofDependants.Count > 0 || (element == "listeRessourceVersee" && people.Exists(p => Child(p, "listeRessourceRecue") is not null));
            if (isSaid) SetList(list, [.. own, .. dependants], person, ref facts, problems);
            if (ofDependants.Count > 0 && vocabulary.Find(name + "ACharge") is { } theirs) SetList(theirs, dependants, person, ref facts, problems);
        }

        ReadOwnResources(applicant, ref facts);
    }

    /// <summary>What the applicant alone has, for the cases in which a spouse is left out (CCH, article L. 441-1, second paragraph).</summary>
    private void ReadOwnResources(XElement? applicant, ref ApplicationRow facts)
    {
        if (vocabulary.Find("ressourcesDemandeur") is not { } fact || applicant is null || Child(applicant, "listeRessourceRecue") is not { } received) return;
        if (SumOf(received) is { } much && SumOf(Child(applicant, "listeRessourceVersee")) is { } paid && much >= paid) facts.Set(fact, Value.Of(much - paid));

        Rational? SumOf(XElement? list) => list is null ? Rational.Zero : list.Elements().Select(d => TextOf(Child(d, "montant")) is { } text && Rational.TryParse(Numeral(text), out Rational amount) ? amount : (Rational?)null).Aggregate((Rational?)Rational.Zero, (sum, amount) => sum + amount);
    }

    /// <summary>A resource without an amount keeps its kind: the sum is then unknown, and said.</summary>
    private IEnumerable<ListRecord> RecordsOf(XElement resources, Fact list, Problems problems)
    {
        foreach (XElement detail in resources.Elements())
        {
            var fields = new Value[list.Fields.Count];
            XElement? kind = detail.Elements().FirstOrDefault(e => e.Name.LocalName.StartsWith("ressource", StringComparison.Ordinal)), amount = Child(detail, "montant");
            string named = resources.Name.LocalName;
            if (list.Field("ressource") is { } code && TextOf(kind) is { } said) fields[code.Slot] = ValueOf(code, said, kind!, $"{named}/ressource", problems);
            if (list.Field("montant") is { } money && TextOf(amount) is { } text) fields[money.Slot] = ValueOf(money, text, amount!, $"{named}/montant", problems);
            else problems.Warning(At(detail), "missing-amount", _ => words.MissingInXml($"{named}/montant"));
            yield return new ListRecord(fields);
        }
    }

    /// <summary>A wish for each type in each place; the one type of all wishes is the type wanted.</summary>
    private void ReadWishes(XElement demande, ref ApplicationRow facts, Problems problems)
    {
        if (vocabulary.Find("souhaits") is not { } list || Child(demande, "logementRecherche") is not { } wanted) return;
        List<XElement?> types = [.. wanted.Descendants().Where(e => e.Name.LocalName is "type" or "typeLogement")], communes = [.. wanted.Descendants().Where(e => e.Name.LocalName == "commune")];
        if (types.Count + communes.Count == 0) return;
        if (vocabulary.Find("typeSouhaite") is { } one && types is [{ } only] && TextOf(only) is { } single) Set(one, single, only, "logementRecherche/typeLogement", ref facts, problems);
        List<ListRecord> records = [];
        foreach (XElement? type in types.DefaultIfEmpty().Take(ListRecord.Most + 1))
        {
            foreach (XElement? commune in communes.DefaultIfEmpty().Take(ListRecord.Most + 1))
            {
                var fields = new Value[list.Fields.Count];
                if (TextOf(type) is { } kind && list.Field("type") is { } ofType) fields[ofType.Slot] = ValueOf(ofType, kind, type!, "logementRecherche/typeLogement", problems);
                if (TextOf(commune) is { } code && list.Field("commune") is { } place) fields[place.Slot] = ValueOf(place, code, commune!, "logementRecherche/commune", problems);
                records.Add(new ListRecord(fields));
            }
        }

        SetList(list, records, wanted, ref facts, problems);
    }

    private void SetList(Fact list, IReadOnlyList<ListRecord> records, XElement element, ref ApplicationRow facts, Problems problems)
    {
        if (records.Count <= ListRecord.Most) facts.Set(list, Value.Of(records));
        else problems.Error(At(element), "too-many-records", w => w.TooManyRecords(list.FullName, ListRecord.Most));
    }

    /// <summary>Each element that says something and is not read is told, the first time that it comes.</summary>
    private void TellUnread(XElement demande, Problems problems)
    {
        foreach (XElement element in demande.Descendants().Where(e => !e.HasElements && !used.Contains(e) && SaidBy(e) is not null))
        {
            string named = string.Join('/', element.AncestorsAndSelf().TakeWhile(e => e != demande).Reverse().Select(e => e.Name.LocalName));
            if (unread.Add(named)) problems.Warning(At(element), "unknown-element", _ => words.UnreadElement(named));
        }
    }

    private void Set(Fact fact, string text, XElement element, string named, ref ApplicationRow facts, Problems problems)
    {
        if (ValueOf(fact, text, element, named, problems) is { IsKnown: true } value) facts.Set(fact, value);
    }

    private Value ValueOf(Fact fact, string text, XElement element, string named, Problems problems)
    {
        string plain = fact.ValueKind switch
        {
            ValueKind.Number => Numeral(text),
            ValueKind.Date => DayOf(text),
            _ => text,
        };
        Value value = cells.Read(Cell.Of(plain), fact, new ColumnHabit { HasPoint = true }, null, out string? trouble);
        if (trouble is not null) problems.Error(At(element), "wrong-cell", _ => words.WrongInXml(named, trouble));
        return value;
    }

    private Location At(XElement element)
    {
        (int line, int column) = RegisterElement.LineOf(element);
        return new(path, line, Math.Max(1, column), 1, null);
    }

    /// <summary>The elements at the end of a path; its first step may be the application itself.</summary>
    private static IEnumerable<XElement> Follow(XElement from, string[] steps) =>
        steps.Skip(steps[0] == from.Name.LocalName ? 1 : 0).Aggregate((IEnumerable<XElement>)[from], (at, step) => at.Elements().Where(e => e.Name.LocalName == step));

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    /// <summary>A decimal of XML Schema may have a sign and a point with nothing after it.</summary>
    private static string Numeral(string text) => text.TrimStart('+').TrimEnd('.');

    /// <summary>A date of XML Schema may have an offset, which changes no day.</summary>
    private static string DayOf(string text) => text.Length > 10 && text[10] is ('Z' or '+' or '-') ? text[..10] : text;

    /// <summary>What an element says, which is then read.</summary>
    private string? TextOf(XElement? element)
    {
        if (element is not null) used.Add(element);
        return SaidBy(element);
    }

    /// <summary>A code where there is one, else the text; null where there is neither.</summary>
    private static string? SaidBy(XElement? element) => element?.Attribute("code")?.Value is { Length: > 0 } code ? code : element is { HasElements: false, Value: { } text } && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
