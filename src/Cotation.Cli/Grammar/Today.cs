using NodaTime;
using NodaTime.Extensions;

namespace Cotation.Cli;

/// <summary>Tells today's date in a time zone: the one place of the project that looks at a clock.</summary>
internal static class Today
{
    public static LocalDate In(DateTimeZone zone) => SystemClock.Instance.InZone(zone).GetCurrentDate();
}
