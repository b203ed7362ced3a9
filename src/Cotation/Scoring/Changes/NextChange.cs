using NodaTime;

namespace Cotation;

/// <summary>Holds a change that time alone brings. Immutable.</summary>
/// <param name="On">The first day of the new points.</param>
/// <param name="Points">The points on that day.</param>
/// <param name="Change">How many more they are than now.</param>
internal sealed record NextChange(LocalDate On, decimal Points, decimal Change);
