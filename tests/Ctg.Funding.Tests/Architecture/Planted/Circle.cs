// Three folders that use each other each in a way of its own: in an attribute, in the code of a method alone, in a generic argument of a field.
namespace Ctg.Funding.Tests.Architecture.Planted.Attributes
{
    [System.Diagnostics.DebuggerTypeProxy(typeof(Bodies.UsesInABody))]
    internal sealed class UsesInAnAttribute;
}

namespace Ctg.Funding.Tests.Architecture.Planted.Bodies
{
    internal sealed class UsesInABody
    {
        internal static bool Is(object value) => value is Arguments.UsesInAnArgument;
    }
}

namespace Ctg.Funding.Tests.Architecture.Planted.Arguments
{
    internal sealed class UsesInAnArgument
    {
        internal System.Collections.Generic.List<Attributes.UsesInAnAttribute> All { get; } = [];
    }
}
