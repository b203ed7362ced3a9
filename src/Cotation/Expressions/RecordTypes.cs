using System.Linq.Dynamic.Core;

namespace Cotation;

/// <summary>Gives the types under which RulesEngine's parser sees facts; nothing is ever computed with them.</summary>
internal static class RecordTypes
{
    public static Type TypeOf(Fact fact) => fact.ValueKind switch
    {
        ValueKind.YesNo => typeof(bool),
        ValueKind.Number => typeof(double),
        ValueKind.Date => typeof(DateTime),
        ValueKind.Codes => typeof(string[]),
        ValueKind.List => typeof(IEnumerable<>).MakeGenericType(TypeOfRecord(fact)),
        _ => typeof(string),
    };

    private static Type TypeOfRecord(Fact list) =>
        DynamicClassFactory.CreateType([.. list.Fields.Select(f => new DynamicProperty(f.Name, TypeOf(f)))], createParameterCtor: false);
}

/// <summary>Names the functions of the language for RulesEngine's parser; the translator reads the calls, nobody makes them.</summary>
internal static class Fn
{
    public static bool known(object fact) => throw new NotSupportedException();

    public static double min(params double[] of) => throw new NotSupportedException();

    public static DateTime min(params DateTime[] of) => throw new NotSupportedException();

    public static double max(params double[] of) => throw new NotSupportedException();

    public static DateTime max(params DateTime[] of) => throw new NotSupportedException();

    public static double TableNumber(string name, params object[] keys) => throw new NotSupportedException();

    public static bool TableYesNo(string name, params object[] keys) => throw new NotSupportedException();

    public static string TableCode(string name, params object[] keys) => throw new NotSupportedException();

    public static DateTime TableDate(string name, params object[] keys) => throw new NotSupportedException();
}
