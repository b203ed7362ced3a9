namespace Cotation;

/// <summary>Is a condition or a computation made ready to run without allocating: the same tree as <see cref="Expression"/>, each node bound to the cells it reads. Exact, in three values; what does not fit two 64-bit integers is left to the tree. Immutable.</summary>
internal abstract class Term
{
    /// <summary>What it gives; of a code, a set or a list, whether it is known.</summary>
    public abstract Exact Of(ref TermFrame frame);

    /// <summary>The code it gives, or null where it is unknown.</summary>
    public virtual string? CodeOf(ref TermFrame frame) => throw new InvalidOperationException();

    public sealed class Literal(Exact value, string? code) : Term
    {
        public override Exact Of(ref TermFrame frame) => value;

        public override string? CodeOf(ref TermFrame frame) => code;
    }

    public sealed class Not(Term of) : Term
    {
        public override Exact Of(ref TermFrame frame) => of.Of(ref frame) is { IsKnown: true } value ? Exact.Of(value.Top == 0) : Exact.Unknown;
    }

    /// <summary>All hold, or any does: the first that decides ends it.</summary>
    public sealed class Join(Term[] parts, bool isAny) : Term
    {
        public override Exact Of(ref TermFrame frame)
        {
            bool isUnknown = false;
            foreach (Term part in parts)
            {
                Exact value = part.Of(ref frame);
                if (isAny ? value.IsYes : value.IsNo) return value;
                isUnknown |= !value.IsKnown;
            }

            return isUnknown ? Exact.Unknown : Exact.Of(!isAny);
        }
    }

    public sealed class Compare(Comparison how, Term left, Term right) : Term
    {
        public override Exact Of(ref TermFrame frame)
        {
            Exact a = left.Of(ref frame), b = right.Of(ref frame);
            return a.IsKnown && b.IsKnown ? Exact.Of(how.Holds(a.CompareTo(b))) : Exact.Unknown;
        }
    }

    public sealed class CompareCodes(bool isEqual, Term left, Term right) : Term
    {
        public override Exact Of(ref TermFrame frame) =>
            left.CodeOf(ref frame) is { } a && right.CodeOf(ref frame) is { } b ? Exact.Of((a == b) == isEqual) : Exact.Unknown;
    }

    public sealed class Arithmetic(Operation how, Term left, Term right) : Term
    {
        private const long Far = long.MaxValue / 4;

        public override Exact Of(ref TermFrame frame)
        {
            Exact a = left.Of(ref frame), b = right.Of(ref frame);
            if (!a.IsKnown || !b.IsKnown || (how == Operation.Divide && b.Top == 0)) return Exact.Unknown;
            bool isWhole = a.Bottom == 1 && b.Bottom == 1 && a.Top is > -Far and < Far && b.Top is > -Far and < Far;
            if (isWhole && how == Operation.Add) return new Exact(a.Top + b.Top, 1);
            if (isWhole && how == Operation.Subtract) return new Exact(a.Top - b.Top, 1);
            if (isWhole && how == Operation.Multiply && (a.Top is > int.MinValue and < int.MaxValue) && (b.Top is > int.MinValue and < int.MaxValue)) return new Exact(a.Top * b.Top, 1);
            if (isWhole && how == Operation.Divide) return b.Top > 0 ? new Exact(a.Top, b.Top) : new Exact(-a.Top, -b.Top);
            Rational x = a.ToRational(), y = b.ToRational();
            return frame.Small(how switch
            {
                Operation.Add => x + y,
                Operation.Subtract => x - y,
                Operation.Multiply => x * y,
                Operation.Divide => x / y,
            });
        }
    }

    public sealed class Negate(Term of) : Term
    {
        public override Exact Of(ref TermFrame frame) => of.Of(ref frame) is { IsKnown: true } value ? new Exact(-value.Top, value.Bottom) : Exact.Unknown;
    }

    /// <summary>One of two; where it is not known which, what both give alike.</summary>
    public sealed class Choice(Term when, Term then, Term otherwise, bool isCode) : Term
    {
        public override Exact Of(ref TermFrame frame)
        {
            Exact holds = when.Of(ref frame);
            if (holds.IsKnown) return (holds.IsYes ? then : otherwise).Of(ref frame);
            if (isCode) return CodeOf(ref frame) is null ? Exact.Unknown : Exact.Yes;
            Exact a = then.Of(ref frame), b = otherwise.Of(ref frame);
            return a.IsKnown && b.IsKnown && a.CompareTo(b) == 0 ? a : Exact.Unknown;
        }

        public override string? CodeOf(ref TermFrame frame)
        {
            Exact holds = when.Of(ref frame);
            if (holds.IsKnown) return (holds.IsYes ? then : otherwise).CodeOf(ref frame);
            string? code = then.CodeOf(ref frame);
            return code == otherwise.CodeOf(ref frame) ? code : null;
        }
    }

    public sealed class Among(Term what, Term[] among, bool isCode) : Term
    {
        public override Exact Of(ref TermFrame frame)
        {
            bool isUnknown = false;
            string? code = isCode ? what.CodeOf(ref frame) : null;
            Exact value = isCode ? Exact.Unknown : what.Of(ref frame);
            if (code is null && !value.IsKnown) return Exact.Unknown;
            foreach (Term one in among)
            {
                Exact other = isCode ? Exact.Unknown : one.Of(ref frame);
                string? otherCode = isCode ? one.CodeOf(ref frame) : null;
                if (isCode ? code == otherCode : other.IsKnown && value.CompareTo(other) == 0) return Exact.Yes;
                isUnknown |= otherCode is null && !other.IsKnown;
            }

            return isUnknown ? Exact.Unknown : Exact.No;
        }
    }

    public sealed class Known(Term of) : Term
    {
        public override Exact Of(ref TermFrame frame) => Exact.Of(of.Of(ref frame).IsKnown);
    }

    /// <summary>The least or the greatest of all; unknown where one is.</summary>
    public sealed class Extreme(Term[] parts, bool isGreatest) : Term
    {
        public override Exact Of(ref TermFrame frame)
        {
            Exact found = Exact.Unknown;
            foreach (Term part in parts)
            {
                Exact value = part.Of(ref frame);
                if (!value.IsKnown) return Exact.Unknown;
                if (!found.IsKnown || (isGreatest ? value.CompareTo(found) > 0 : value.CompareTo(found) < 0)) found = value;
            }

            return found;
        }
    }

    /// <summary>What no other term carries, as the tree gives it.</summary>
    public sealed class Tree(Expression expression) : Term
    {
        public override Exact Of(ref TermFrame frame) => frame.Small(Evaluator.Evaluate(expression, frame.Situation));

        public override string? CodeOf(ref TermFrame frame) => Evaluator.Evaluate(expression, frame.Situation) is { IsKnown: true } value ? value.Code : null;
    }
}
