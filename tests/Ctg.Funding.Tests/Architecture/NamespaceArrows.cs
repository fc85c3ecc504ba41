using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Ctg.Funding.Tests.Architecture;

/// <summary>
/// Which folders of a compiled assembly use which: every type that a type names, in what it is, in its signatures and attributes, and in the code
/// of its methods. Constants leave no trace in compiled code, so that a constant of another folder is no arrow.
/// </summary>
internal sealed partial class NamespaceArrows
{
    private const int MostPairsShown = 12;

    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => (int)unchecked((ushort)code.Value), code => code.OperandType);

    private readonly MetadataReader _metadata;
    private readonly PEReader _image;
    private readonly Func<string, string> _folderOf;
    private readonly Dictionary<string, TypeDefinitionHandle> _byName = [];
    private readonly SortedDictionary<(string From, string To), SortedSet<string>> _arrows = [];

    private NamespaceArrows(PEReader image, Func<string, string> folderOf)
    {
        (_image, _metadata, _folderOf) = (image, image.GetMetadataReader(), folderOf);
        foreach (var type in _metadata.TypeDefinitions)
        {
            _byName.TryAdd(FullName(type), type);
        }
    }

    /// <summary>The circles between the folders of an assembly, each told with the types that make its arrows; none where arrows go one way.</summary>
    /// <param name="path">The assembly.</param>
    /// <param name="folderOf">The folder of a namespace.</param>
    internal static IReadOnlyList<string> CirclesOf(string path, Func<string, string> folderOf)
    {
        using var image = new PEReader(File.OpenRead(path));
        var arrows = new NamespaceArrows(image, folderOf);
        foreach (var type in arrows._metadata.TypeDefinitions)
        {
            arrows.Follow(type);
        }

        return arrows.Circles();
    }

    /// <summary>Two folders are on one circle where each leads to the other.</summary>
    private List<string> Circles()
    {
        var folders = _arrows.Keys.SelectMany(arrow => new[] { arrow.From, arrow.To }).Distinct().Order(StringComparer.Ordinal).ToArray();
        var reached = folders.ToDictionary(folder => folder, Reached);
        var circles = new List<string>();
        var told = new HashSet<string>();
        foreach (var folder in folders.Where(folder => reached[folder].Contains(folder) && !told.Contains(folder)))
        {
            string[] circle = [.. reached[folder].Where(other => reached[other].Contains(folder)).Order(StringComparer.Ordinal)];
            told.UnionWith(circle);
            circles.Add($"{string.Join(", ", circle)}:\n" + string.Join('\n', _arrows
                .Where(arrow => circle.Contains(arrow.Key.From) && circle.Contains(arrow.Key.To))
                .Select(arrow => $"  {arrow.Key.From} -> {arrow.Key.To}: {Shown(arrow.Value)}")));
        }

        return circles;
    }

    private HashSet<string> Reached(string folder)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([folder]);
        while (open.TryPop(out var from))
        {
            foreach (var (arrow, _) in _arrows.Where(arrow => arrow.Key.From == from && reached.Add(arrow.Key.To)))
            {
                open.Push(arrow.To);
            }
        }

        return reached;
    }

    private static string Shown(SortedSet<string> pairs) =>
        string.Join(", ", pairs.Take(MostPairsShown)) + (pairs.Count > MostPairsShown ? $", and {pairs.Count - MostPairsShown} more" : "");

    private void Follow(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        var used = new Used(this, handle);
        used.Take(type.BaseType);
        used.Take(type.GetGenericParameters());
        used.Take(type.GetCustomAttributes());
        foreach (var implemented in type.GetInterfaceImplementations())
        {
            used.Take(_metadata.GetInterfaceImplementation(implemented).Interface);
        }

        foreach (var field in type.GetFields().Select(_metadata.GetFieldDefinition))
        {
            field.DecodeSignature(used, null);
            used.Take(field.GetCustomAttributes());
        }

        foreach (var property in type.GetProperties().Select(_metadata.GetPropertyDefinition))
        {
            property.DecodeSignature(used, null);
            used.Take(property.GetCustomAttributes());
        }

        foreach (var method in type.GetMethods().Select(_metadata.GetMethodDefinition))
        {
            method.DecodeSignature(used, null);
            used.Take(method.GetGenericParameters());
            used.Take(method.GetCustomAttributes());
            foreach (var parameter in method.GetParameters())
            {
                used.Take(_metadata.GetParameter(parameter).GetCustomAttributes());
            }

            if (method.RelativeVirtualAddress != 0)
            {
                Follow(_image.GetMethodBody(method.RelativeVirtualAddress), used);
            }
        }
    }

    private static void Follow(MethodBodyBlock body, Used used)
    {
        used.Take(body.LocalSignature);
        foreach (var region in body.ExceptionRegions)
        {
            used.Take(region.CatchType);
        }

        for (var code = body.GetILReader(); code.RemainingBytes > 0;)
        {
            int value = code.ReadByte();
            switch (Operands[value == 0xFE ? (value << 8) | code.ReadByte() : value])
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType or OperandType.InlineSig:
                    used.Take(MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    var branches = code.ReadInt32();
                    code.Offset += branches * sizeof(int);
                    break;
                case OperandType.InlineNone:
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    code.Offset += sizeof(long);
                    break;
                case OperandType.InlineVar:
                    code.Offset += sizeof(short);
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    code.Offset += sizeof(byte);
                    break;
                default:
                    code.Offset += sizeof(int);
                    break;
            }
        }
    }

    private void Arrow(TypeDefinitionHandle from, TypeDefinitionHandle to)
    {
        var (user, used) = (Outermost(from), Outermost(to));
        var arrow = (From: FolderOf(user), To: FolderOf(used));
        if (arrow.From == arrow.To)
        {
            return;
        }

        if (!_arrows.TryGetValue(arrow, out var pairs))
        {
            _arrows.Add(arrow, pairs = new SortedSet<string>(StringComparer.Ordinal));
        }

        pairs.Add($"{NameOf(user)} uses {NameOf(used)}");
    }

    private TypeDefinitionHandle Outermost(TypeDefinitionHandle type) =>
        _metadata.GetTypeDefinition(type).GetDeclaringType() is { IsNil: false } outer ? Outermost(outer) : type;

    private string FolderOf(TypeDefinitionHandle type) => _folderOf(_metadata.GetString(_metadata.GetTypeDefinition(type).Namespace));

    private string NameOf(TypeDefinitionHandle type) => _metadata.GetString(_metadata.GetTypeDefinition(type).Name);

    private string FullName(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer
            ? $"{FullName(outer)}+{NameOf(handle)}"
            : $"{_metadata.GetString(type.Namespace)}.{NameOf(handle)}";
    }

    /// <summary>What one type uses: told each type of the assembly that a token or a signature names.</summary>
    private sealed class Used(NamespaceArrows arrows, TypeDefinitionHandle user) : ISignatureTypeProvider<string, object?>
    {
        private readonly MetadataReader _metadata = arrows._metadata;

        internal void Take(EntityHandle token)
        {
            if (token.IsNil)
            {
                return;
            }

            switch (token.Kind)
            {
                case HandleKind.TypeDefinition:
                    arrows.Arrow(user, (TypeDefinitionHandle)token);
                    break;
                case HandleKind.TypeSpecification:
                    _metadata.GetTypeSpecification((TypeSpecificationHandle)token).DecodeSignature(this, null);
                    break;
                case HandleKind.FieldDefinition:
                    Take(_metadata.GetFieldDefinition((FieldDefinitionHandle)token).GetDeclaringType());
                    break;
                case HandleKind.MethodDefinition:
                    Take(_metadata.GetMethodDefinition((MethodDefinitionHandle)token).GetDeclaringType());
                    break;
                case HandleKind.StandaloneSignature:
                    Take((StandaloneSignatureHandle)token);
                    break;
                case HandleKind.MethodSpecification:
                    var made = _metadata.GetMethodSpecification((MethodSpecificationHandle)token);
                    Take(made.Method);
                    made.DecodeSignature(this, null);
                    break;
                case HandleKind.MemberReference:
                    var member = _metadata.GetMemberReference((MemberReferenceHandle)token);
                    Take(member.Parent);
                    if (member.GetKind() == MemberReferenceKind.Method)
                    {
                        member.DecodeMethodSignature(this, null);
                    }
                    else
                    {
                        member.DecodeFieldSignature(this, null);
                    }

                    break;
            }
        }

        internal void Take(StandaloneSignatureHandle signature)
        {
            if (!signature.IsNil && _metadata.GetStandaloneSignature(signature) is var known && known.GetKind() == StandaloneSignatureKind.LocalVariables)
            {
                known.DecodeLocalSignature(this, null);
            }
        }

        internal void Take(GenericParameterHandleCollection parameters)
        {
            foreach (var constraint in parameters.SelectMany(parameter => _metadata.GetGenericParameter(parameter).GetConstraints()))
            {
                Take(_metadata.GetGenericParameterConstraint(constraint).Type);
            }
        }

        internal void Take(CustomAttributeHandleCollection attributes)
        {
            foreach (var attribute in attributes.Select(_metadata.GetCustomAttribute))
            {
                Take(attribute.Constructor);
                foreach (var name in TypeName().Matches(Encoding.UTF8.GetString(_metadata.GetBlobBytes(attribute.Value))).Select(match => match.Value))
                {
                    // A length that is a letter stands before a name.
                    if (arrows._byName.TryGetValue(name, out var type) || arrows._byName.TryGetValue(name[1..], out type))
                    {
                        arrows.Arrow(user, type);
                    }
                }
            }
        }

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
        {
            arrows.Arrow(user, handle);
            return "";
        }

        public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => "";

        public string GetArrayType(string elementType, ArrayShape shape) => elementType;

        public string GetByReferenceType(string elementType) => elementType;

        public string GetFunctionPointerType(MethodSignature<string> signature) => "";

        public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => genericType;

        public string GetGenericMethodParameter(object? genericContext, int index) => "";

        public string GetGenericTypeParameter(object? genericContext, int index) => "";

        public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

        public string GetPinnedType(string elementType) => elementType;

        public string GetPointerType(string elementType) => elementType;

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => "";

        public string GetSZArrayType(string elementType) => elementType;
    }

    /// <summary>The names of types in the arguments of an attribute.</summary>
    [GeneratedRegex(@"[\w.+`]+")]
    private static partial Regex TypeName();
}
