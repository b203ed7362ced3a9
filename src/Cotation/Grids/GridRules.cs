using System.Buffers;
using System.Text.Json;
using NodaTime.Text;

namespace Cotation;

/// <summary>Writes all that a grid counts by as one JSON object: its lines and sections, the facts they rest on down to what is given, and the tables these look up. Who has it alone can compute every score again.</summary>
internal static class GridRules
{
    public static JsonElement Of(Grid grid)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes)) new Writer(json, grid).Write();
        using JsonDocument read = JsonDocument.Parse(bytes.WrittenMemory);
        return read.RootElement.Clone();
    }

    private sealed class Writer(Utf8JsonWriter json, Grid grid)
    {
        private readonly IReadOnlySet<Fact> reached = grid.Reached;

        public void Write()
        {
            json.WriteStartObject();
            if (grid.Applies is { } applies) json.WriteString("applies", applies.ToString());
            Object("facts", grid.Vocabulary.Facts.Where(f => reached.Contains(f) && !f.IsAsOf), f => f.Name, Fact);
            Object("tables", grid.TablesRead, t => t.Name, Table);
            json.WritePropertyName("root");
            Section(grid.Root);
            Array("outcomes", grid.Outcomes, outcome =>
            {
                json.WriteStartObject();
                json.WriteString("id", outcome.Id);
                json.WriteString("when", outcome.When.ToString());
                json.WriteString("effect", JsonNamingPolicy.CamelCase.ConvertName(outcome.Effect.ToString()));
                if (outcome.Tier > 1) json.WriteNumber("tier", outcome.Tier);
                Evidence(outcome.Evidence);
                json.WriteEndObject();
            });
            json.WriteEndObject();
        }

        private void Fact(Fact fact)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(fact.Kind.ToString()));
            if (fact.Unit is not null) json.WriteString("unit", fact.Unit);
            if (fact.IsRegistered) json.WriteBoolean("registered", true);
            if (fact.Event is { } date) json.WriteString("event", date);
            if (fact.Codes?.All.Any(c => c.IsUnknown) == true) Array("unknown", fact.Codes.All.Where(c => c.IsUnknown), c => json.WriteStringValue(c.Name));
            switch (fact.Derivation)
            {
                case Derivation.Span span:
                    json.WriteStartObject("span");
                    json.WriteString("from", span.From);
                    json.WriteString("to", span.To);
                    json.WriteString("unit", JsonNamingPolicy.CamelCase.ConvertName(span.Unit.ToString()));
                    json.WriteEndObject();
                    break;
                case Derivation.Lookup lookup:
                    json.WriteStartObject("lookup");
                    json.WriteString("table", lookup.Table);
                    Array("by", lookup.By, json.WriteStringValue);
                    json.WriteString("on", lookup.On);
                    json.WriteEndObject();
                    break;
                case Derivation.Formula when grid.Formulas.Of(fact) is { } formula:
                    json.WriteString("is", formula.ToString());
                    break;
            }

            if (fact.Fields.Any(reached.Contains)) Object("fields", fact.Fields.Where(reached.Contains), f => f.Name, Fact);
            json.WriteEndObject();
        }

        private void Table(FactTable table)
        {
            json.WriteStartObject();
            json.WriteString("version", table.Version);
            json.WriteString("sha256", table.Sha256);
            Array("rows", table.Rows, row =>
            {
                json.WriteStartObject();
                Array("keys", row.Keys, Value);
                json.WriteString("from", LocalDatePattern.Iso.Format(row.From));
                json.WritePropertyName("gives");
                Value(row.Gives);
                json.WriteEndObject();
            });
            json.WriteEndObject();
        }

        private void Section(Section section)
        {
            json.WriteStartObject();
            json.WriteString("id", section.Id);
            json.WriteString("combine", JsonNamingPolicy.CamelCase.ConvertName(section.Combine.ToString()));
            Array("criteria", section.Criteria, Criterion);
            if (section.Sections.Count > 0) Array("sections", section.Sections, Section);
            Transform(section.Transform);
            if (section.Adjustments.Count > 0) Array("adjust", section.Adjustments, Adjustment);
            json.WriteEndObject();
        }

        private void Criterion(Criterion criterion)
        {
            json.WriteStartObject();
            json.WriteString("id", criterion.Id);
            Form(criterion.Form);
            Transform(criterion.Transform);
            if (criterion.Unknown is { } unknown) Number("unknown", unknown);
            Evidence(criterion.Evidence);
            json.WriteEndObject();
        }

        private void Form(CriterionForm form)
        {
            switch (form)
            {
                case CriterionForm.Condition f:
                    Case(f.When, f.Points);
                    break;
                case CriterionForm.Cases f:
                    Array("cases", f.Ordered, one =>
                    {
                        json.WriteStartObject();
                        Case(one.When, one.Points);
                        json.WriteEndObject();
                    });
                    if (f.HasOtherwise) Points("otherwise", f.Otherwise);
                    break;
                case CriterionForm.Bands f:
                    json.WriteString("value", f.Value.ToString());
                    Array("bands", f.Ordered, Band);
                    break;
                case CriterionForm.PerUnit f:
                    json.WriteString("per", f.Value.ToString());
                    Points("points", f.Points);
                    if (f.Beyond.Sign != 0) Number("beyond", f.Beyond);
                    break;
                case CriterionForm.Assessed f:
                    json.WriteStartObject("assessed");
                    Array("by", f.By, json.WriteStringValue);
                    Number("from", f.From);
                    Number("to", f.To);
                    if (f.Step is { } step) Number("step", step);
                    json.WriteEndObject();
                    break;
            }
        }

        private void Case(Expression when, Expression? points)
        {
            json.WriteString("when", when.ToString());
            Points("points", points);
        }

        private void Band(Band band)
        {
            json.WriteStartObject();
            if (!band.IsBounded) json.WriteNull("from");
            if (band.Low is { } low) Number(band.IsLowIncluded ? "from" : "above", low);
            if (band.High is { } high) Number(band.IsHighIncluded ? "upTo" : "below", high);
            Points("points", band.Points);
            json.WriteEndObject();
        }

        private void Adjustment(Adjustment adjustment)
        {
            json.WriteStartObject();
            json.WriteString("id", adjustment.Id);
            json.WriteString("when", adjustment.When.ToString());
            Number(adjustment.Operation switch { AdjustmentOperation.Add => "points", AdjustmentOperation.Weigh => "weight", AdjustmentOperation.Set => "set" }, adjustment.Amount);
            Evidence(adjustment.Evidence);
            json.WriteEndObject();
        }

        private void Transform(PointTransform transform)
        {
            if (transform.Weight != Rational.One) Number("weight", transform.Weight);
            if (transform.Round is { } round)
            {
                json.WriteStartObject("round");
                Number("to", round.To);
                json.WriteString("mode", JsonNamingPolicy.CamelCase.ConvertName(round.Mode.ToString()));
                json.WriteEndObject();
            }

            if (transform.Floor is { } floor) Number("floor", floor);
            if (transform.Cap is { } cap) Number("cap", cap);
        }

        private void Evidence(EvidencePolicy policy)
        {
            if (!policy.IsVerified) return;
            json.WriteStartObject("evidence");
            Array("by", policy.By, json.WriteStringValue);
            Array("documents", policy.Documents, json.WriteStringValue);
            if (policy.MaxAge is { } age) json.WriteString("maxAge", PeriodPattern.NormalizingIso.Format(age));
            json.WriteEndObject();
        }

        private void Points(string key, Expression? points)
        {
            if (points is null) json.WriteNull(key);
            else if (points is Expression.Literal { Value.Number: var number }) Number(key, number);
            else json.WriteString(key, points.ToString());
        }

        private void Number(string key, Rational number)
        {
            json.WritePropertyName(key);
            json.WriteRawValue(number.ToString());
        }

        private void Value(Value value)
        {
            switch (value.Kind)
            {
                case ValueKind.YesNo:
                    json.WriteBooleanValue(value.IsTrue);
                    break;
                case ValueKind.Number:
                    json.WriteRawValue(value.Number.ToString());
                    break;
                case ValueKind.Date:
                    json.WriteStringValue(LocalDatePattern.Iso.Format(value.Date));
                    break;
                default:
                    json.WriteStringValue(value.Code);
                    break;
            }
        }

        private void Object<T>(string key, IEnumerable<T> items, Func<T, string> name, Action<T> write)
        {
            json.WriteStartObject(key);
            foreach (T item in items)
            {
                json.WritePropertyName(name(item));
                write(item);
            }

            json.WriteEndObject();
        }

        private void Array<T>(string key, IEnumerable<T> items, Action<T> write)
        {
            json.WriteStartArray(key);
            foreach (T item in items) write(item);
            json.WriteEndArray();
        }
    }
}
