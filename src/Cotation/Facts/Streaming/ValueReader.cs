using System.Runtime.CompilerServices;
using System.Text;

namespace Cotation;

/// <summary>Reads the plain values of one fact or field from bytes. Not thread-safe: it keeps what it has seen.</summary>
internal sealed class ValueReader
{
    private readonly Fact fact;
    private readonly ByteStringTable? codes;
    private readonly Interned<Value>? kept;
    private readonly FieldOrderPredictor? names;
    private readonly ValueReader[] fields;
    private readonly bool isPlainList;
    private readonly long min = long.MinValue;
    private readonly long max = long.MaxValue;
    private readonly FactKind kind;
    private readonly int slot;
    private readonly int cell;
    private readonly bool[] isUnknown;

    public ValueReader(Fact fact)
    {
        this.fact = fact;
        (kind, slot, cell) = (fact.Kind, fact.Slot, fact.Cell);
        isUnknown = [.. (fact.Codes?.All ?? []).Select(c => c.IsUnknown)];
        codes = fact.Codes is null ? null : new ByteStringTable([.. fact.Codes.All.Select(c => c.Name)]);
        kept = fact.Kind is FactKind.List or FactKind.Codes || fact.Codes?.Pattern is not null ? new Interned<Value>() : null;
        names = fact.Kind == FactKind.List ? new FieldOrderPredictor([.. fact.Fields.Select(f => f.Name)]) : null;
        fields = [.. fact.Fields.Select(f => new ValueReader(f))];
        isPlainList = fact.Kind == FactKind.Codes || (fact.Kind == FactKind.List && fact.Fields.All(f => f.Kind != FactKind.Codes));
        // Where a bound is no number of millionths, no value is read here.
        if ((fact.Min is { } low && !low.TryMicro(out min)) || (fact.Max is { } high && !high.TryMicro(out max))) (min, max) = (long.MaxValue, long.MinValue);
    }

    /// <summary>Reads a value into its place in a row; null is nothing known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead(ref JsonCursor cursor, ref ApplicationRow row)
    {
        switch (kind)
        {
            case FactKind.YesNo:
                if (!cursor.TryAnswer(out bool isYes)) return cursor.TryNull();
                row.SetAnswer(slot, isYes);
                return true;
            case FactKind.Integer or FactKind.Number or FactKind.Money:
                if (!TryNumber(ref cursor, out long millionths)) return cursor.TryNull();
                row.SetCell(cell, millionths);
                return true;
            case FactKind.Date:
                if (!cursor.TryDay(out long day)) return cursor.TryNull();
                row.SetCell(cell, day);
                return true;
            case FactKind.Code when kept is null:
                if (!TryCode(ref cursor, out int code)) return cursor.TryNull();
                if (!isUnknown[code]) row.SetCell(cell, code);
                return true;
            default:
                JsonCursor lent = cursor;
                if (!TryValue(ref lent, out Value value)) return false;
                cursor = lent;
                row.Set(fact, value);
                return true;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryNumber(ref JsonCursor cursor, out long millionths) =>
        cursor.TryMicro(out millionths, out bool isWhole) && millionths >= min && millionths <= max && (kind != FactKind.Integer || isWhole);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryCode(ref JsonCursor cursor, out int code)
    {
        code = cursor.TryText(out ReadOnlySpan<byte> text) ? codes!.Find(text) : -1;
        return code >= 0;
    }

    /// <summary>Reads any value; of a list, the records it keeps are shared with those of other applications.</summary>
    private bool TryValue(ref JsonCursor cursor, out Value value)
    {
        value = Value.Unknown;
        if (cursor.TryNull()) return true;
        int start = cursor.At;
        switch (fact.Kind)
        {
            case FactKind.YesNo:
                bool isRead = cursor.TryAnswer(out bool isYes);
                value = Value.Of(isYes);
                return isRead;
            case FactKind.Integer or FactKind.Number or FactKind.Money:
                if (!TryNumber(ref cursor, out long millionths)) return false;
                value = Value.Of(Rational.Micro(millionths));
                return true;
            case FactKind.Date:
                if (!cursor.TryDay(out long day)) return false;
                value = Value.Of(ApplicationRow.DayOf(day));
                return true;
            case FactKind.Code when kept is null:
                if (!TryCode(ref cursor, out int code)) return false;
                if (!isUnknown[code]) value = Value.OfCode(fact.Codes!.All[code].Name);
                return true;
            case FactKind.Code:
                if (!cursor.TryText(out ReadOnlySpan<byte> open)) return false;
                if (kept.TryFind(open, out value)) return true;
                string name = Encoding.ASCII.GetString(open);
                if (!fact.Codes!.Allows(name)) return false;
                value = kept.Keep(open, fact.Codes.Find(name)?.IsUnknown == true ? Value.Unknown : Value.OfCode(name));
                return true;
            default:
                int length = isPlainList ? cursor.Rest.IndexOf((byte)']') + 1 : 0;
                if (length > 0 && kept!.TryFind(cursor.Rest[..length], out value))
                {
                    cursor.Move(length);
                    return true;
                }

                if (!TryItems(ref cursor, out value)) return false;
                if (isPlainList) kept!.Keep(cursor.Since(start).TrimEnd(" \t\r\n"u8), value);
                return true;
        }
    }

    private bool TryItems(ref JsonCursor cursor, out Value value)
    {
        value = fact.Kind == FactKind.Codes ? Value.Of((IReadOnlyList<string>)[]) : Value.Of((IReadOnlyList<ListRecord>)[]);
        if (!cursor.TryPass((byte)'[')) return false;
        if (cursor.TryPass((byte)']')) return true;
        List<ListRecord> records = [];
        List<string> among = [];
        do
        {
            if (fact.Kind == FactKind.Codes)
            {
                if (!TryCode(ref cursor, out int code)) return false;
                string name = fact.Codes!.All[code].Name;
                if (!among.Contains(name)) among.Add(name);
            }
            else
            {
                if (!TryRecord(ref cursor, out ListRecord? record)) return false;
                records.Add(record!);
                if (records.Count > ListRecord.Most) return false;
            }
        }
        while (cursor.TryPass((byte)','));
        value = fact.Kind == FactKind.Codes ? Value.Of((IReadOnlyList<string>)among) : Value.Of((IReadOnlyList<ListRecord>)records);
        return cursor.TryPass((byte)']');
    }

    private bool TryRecord(ref JsonCursor cursor, out ListRecord? record)
    {
        record = null;
        var all = new Value[fields.Length];
        ulong seen = 0;
        if (fields.Length > 64 || !cursor.TryPass((byte)'{')) return false;
        if (!cursor.TryPass((byte)'}'))
        {
            int slot = names!.Start;
            do
            {
                slot = names.Next(slot, ref cursor);
                if (slot < 0 || (seen >> slot & 1) != 0 || !fields[slot].TryValue(ref cursor, out all[slot])) return false;
                seen |= 1UL << slot;
            }
            while (cursor.TryPass((byte)','));
            if (!cursor.TryPass((byte)'}')) return false;
        }

        record = new ListRecord(all);
        return true;
    }
}
