namespace Cotation;

/// <summary>Is a condition or a computation made ready to run without allocating: the same tree as <see cref="Expression"/>, each node bound to the cells it reads. Exact, in three values; what does not fit two 64-bit integers is left to the tree. Immutable.</summary>
internal abstract class CompiledExpression
{
    /// <summary>What it gives; of a code, a set or a list, whether it is known.</summary>
    public abstract Fraction64 Of(ref EvaluationFrame frame);

    /// <summary>The code it gives, or null where it is unknown.</summary>
    public virtual string? CodeOf(ref EvaluationFrame frame) => throw new InvalidOperationException();

    public sealed class Literal(Fraction64 value, string? code) : CompiledExpression
    {
        public override Fraction64 Of(ref EvaluationFrame frame) => value;

        public override string? CodeOf(ref EvaluationFrame frame) => code;
    }

    public sealed class Not(CompiledExpression of) : CompiledExpression
    {
        public override Fraction64 Of(ref EvaluationFrame frame) => of.Of(ref frame) is { IsKnown: true } value ? Fraction64.Of(value.Top == 0) : Fraction64.Unknown;
    }

    /// <summary>All hold, or any does: the first that decides ends it.</summary>
    public sealed class Join(CompiledExpression[] parts, bool isAny) : CompiledExpression
    {
        public override Fraction64 Of(ref EvaluationFrame frame)
        {
            bool isUnknown = false;
            foreach (CompiledExpression part in parts)
            {
                Fraction64 value = part.Of(ref frame);
                if (isAny ? value.IsYes : value.IsNo) return value;
                isUnknown |= !value.IsKnown;
            }

            return isUnknown ? Fraction64.Unknown : Fraction64.Of(!isAny);
        }
    }

    public sealed class Compare(Comparison how, CompiledExpression left, CompiledExpression right) : CompiledExpression
    {
        public override Fraction64 Of(ref EvaluationFrame frame)
        {
            Fraction64 a = left.Of(ref frame), b = right.Of(ref frame);
            return a.IsKnown && b.IsKnown ? Fraction64.Of(how.Holds(a.CompareTo(b))) : Fraction64.Unknown;
        }
    }

    public sealed class CompareCodes(bool isEqual, CompiledExpression left, CompiledExpression right) : CompiledExpression
    {
        public override Fraction64 Of(ref EvaluationFrame frame) =>
            left.CodeOf(ref frame) is { } a && right.CodeOf(ref frame) is { } b ? Fraction64.Of((a == b) == isEqual) : Fraction64.Unknown;
    }

    public sealed class Arithmetic(ArithmeticOperator how, CompiledExpression left, CompiledExpression right) : CompiledExpression
    {
        private const long Far = long.MaxValue / 4;

        public override Fraction64 Of(ref EvaluationFrame frame)
        {
            Fraction64 a = left.Of(ref frame), b = right.Of(ref frame);
            if (!a.IsKnown || !b.IsKnown || (how == ArithmeticOperator.Divide && b.Top == 0)) return Fraction64.Unknown;
            bool isWhole = a.Bottom == 1 && b.Bottom == 1 && a.Top is > -Far and < Far && b.Top is > -Far and < Far;
            if (isWhole && how == ArithmeticOperator.Add) return new Fraction64(a.Top + b.Top, 1);
            if (isWhole && how == ArithmeticOperator.Subtract) return new Fraction64(a.Top - b.Top, 1);
            if (isWhole && how == ArithmeticOperator.Multiply && (a.Top is > int.MinValue and < int.MaxValue) && (b.Top is > int.MinValue and < int.MaxValue)) return new Fraction64(a.Top * b.Top, 1);
            if (isWhole && how == ArithmeticOperator.Divide) return b.Top > 0 ? new Fraction64(a.Top, b.Top) : new Fraction64(-a.Top, -b.Top);
            Rational x = a.ToRational(), y = b.ToRational();
            return frame.Small(how switch
            {
                ArithmeticOperator.Add => x + y,
                ArithmeticOperator.Subtract => x - y,
                ArithmeticOperator.Multiply => x * y,
                ArithmeticOperator.Divide => x / y,
            });
        }
    }

    public sealed class Negate(CompiledExpression of) : CompiledExpression
    {
        public override Fraction64 Of(ref EvaluationFrame frame) => of.Of(ref frame) is { IsKnown: true } value ? new Fraction64(-value.Top, value.Bottom) : Fraction64.Unknown;
    }

    /// <summary>One of two; where it is not known which, what both give alike.</summary>
    public sealed class Choice(CompiledExpression when, CompiledExpression then, CompiledExpression otherwise, bool isCode) : CompiledExpression
    {
        public override Fraction64 Of(ref EvaluationFrame frame)
        {
            Fraction64 holds = when.Of(ref frame);
            if (holds.IsKnown) return (holds.IsYes ? then : otherwise).Of(ref frame);
            if (isCode) return CodeOf(ref frame) is null ? Fraction64.Unknown : Fraction64.Yes;
            Fraction64 a = then.Of(ref frame), b = otherwise.Of(ref frame);
            return a.IsKnown && b.IsKnown && a.CompareTo(b) == 0 ? a : Fraction64.Unknown;
        }

        public override string? CodeOf(ref EvaluationFrame frame)
        {
            Fraction64 holds = when.Of(ref frame);
            if (holds.IsKnown) return (holds.IsYes ? then : otherwise).CodeOf(ref frame);
            string? code = then.CodeOf(ref frame);
            return code == otherwise.CodeOf(ref frame) ? code : null;
        }
    }

    public sealed class Among(CompiledExpression what, CompiledExpression[] among, bool isCode) : CompiledExpression
    {
        public override Fraction64 Of(ref EvaluationFrame frame)
        {
            bool isUnknown = false;
            string? code = isCode ? what.CodeOf(ref frame) : null;
            Fraction64 value = isCode ? Fraction64.Unknown : what.Of(ref frame);
            if (code is null && !value.IsKnown) return Fraction64.Unknown;
            foreach (CompiledExpression one in among)
            {
                Fraction64 other = isCode ? Fraction64.Unknown : one.Of(ref frame);
                string? otherCode = isCode ? one.CodeOf(ref frame) : null;
                if (isCode ? code == otherCode : other.IsKnown && value.CompareTo(other) == 0) return Fraction64.Yes;
                isUnknown |= otherCode is null && !other.IsKnown;
            }

            return isUnknown ? Fraction64.Unknown : Fraction64.No;
        }
    }

    public sealed class Known(CompiledExpression of) : CompiledExpression
    {
        public override Fraction64 Of(ref EvaluationFrame frame) => Fraction64.Of(of.Of(ref frame).IsKnown);
    }

    /// <summary>The least or the greatest of all; unknown where one is.</summary>
    public sealed class Extreme(CompiledExpression[] parts, bool isGreatest) : CompiledExpression
    {
        public override Fraction64 Of(ref EvaluationFrame frame)
        {
            Fraction64 found = Fraction64.Unknown;
            foreach (CompiledExpression part in parts)
            {
                Fraction64 value = part.Of(ref frame);
                if (!value.IsKnown) return Fraction64.Unknown;
                if (!found.IsKnown || (isGreatest ? value.CompareTo(found) > 0 : value.CompareTo(found) < 0)) found = value;
            }

            return found;
        }
    }

    /// <summary>What no other form carries, as the tree gives it.</summary>
    public sealed class Tree(Expression expression) : CompiledExpression
    {
        public override Fraction64 Of(ref EvaluationFrame frame) => frame.Small(Evaluator.Evaluate(expression, frame.Situation));

        public override string? CodeOf(ref EvaluationFrame frame) => Evaluator.Evaluate(expression, frame.Situation) is { IsKnown: true } value ? value.Code : null;
    }
}
