using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Ctg.Funding.Cli.Files;

/// <summary>
/// What the runtime does not offer of the system: which file a path or a descriptor is, whether a descriptor is inherited, two folders
/// exchanged.
/// </summary>
internal static partial class Native
{
    private const int CurrentFolder = -100;
    private const int EmptyPath = 0x1000;
    private const uint InodeOnly = 0x100;
    private const int StatSize = 256;
    private const int DescriptorFlags = 1;
    private const int CloseOnExec = 1;
    private const uint Exchanged = 2;
    private const int FileIdClass = 18;
    private const int FileIdSize = 24;

    /// <summary>Device and inode, or volume and file id, of an open file; <see langword="null"/> where the system does not tell.</summary>
    internal static string? IdentityOf(SafeFileHandle handle)
    {
        var told = new byte[StatSize];
        try
        {
            return OperatingSystem.IsWindows()
                ? (GetFileInformationByHandleEx(handle, FileIdClass, told, FileIdSize) ? Convert.ToHexString(told, 0, FileIdSize) : null)
                : OperatingSystem.IsMacOS() ? OfMac((IsArm ? FstatArm(handle, told) : Fstat(handle, told)) == 0, told)
                : OfLinux(StatxHandle(handle, "", EmptyPath, InodeOnly, told) == 0, told);
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// The same of the file that a path leads to through its links; <see langword="null"/> where there is none, or the system does not
    /// tell.
    /// </summary>
    internal static string? IdentityOf(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            if (!File.Exists(path))
            {
                return null;
            }

            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return IdentityOf(handle);
        }

        var told = new byte[StatSize];
        try
        {
            return OperatingSystem.IsMacOS()
                ? OfMac((IsArm ? StatArm(path, told) : Stat(path, told)) == 0, told)
                : OfLinux(StatxPath(CurrentFolder, path, 0, InodeOnly, told) == 0, told);
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether a standard descriptor was closed when the process started. What is inherited was never to be closed on execution; what the
    /// runtime opens for itself, and may have put in the free place, always is.
    /// </summary>
    internal static bool IsClosed(int descriptor) =>
        !OperatingSystem.IsWindows() && Fcntl(descriptor, DescriptorFlags) is var flags && (flags < 0 || (flags & CloseOnExec) != 0);

    /// <summary>Whether nothing at all stands in a descriptor's place.</summary>
    internal static bool IsFree(int descriptor) => !OperatingSystem.IsWindows() && Fcntl(descriptor, DescriptorFlags) < 0;

    /// <summary>
    /// Exchanges two folders at once: whoever looks sees one or the other. False where the system or the file system cannot.
    /// </summary>
    internal static bool Exchange(string one, string other)
    {
        try
        {
            return OperatingSystem.IsLinux() ? Renameat2(CurrentFolder, one, CurrentFolder, other, Exchanged) == 0
                : OperatingSystem.IsMacOS() && Renamex(one, other, Exchanged) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    private static bool IsArm => RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    /// <summary>struct statx is the same on every machine: the inode at 32, the device at 136.</summary>
    private static string? OfLinux(bool isTold, ReadOnlySpan<byte> told) =>
        isTold ? $"{BitConverter.ToUInt64(told[136..])}:{BitConverter.ToUInt64(told[32..])}" : null;

    /// <summary>struct stat with 64-bit inodes: the device at 0, the inode at 8.</summary>
    private static string? OfMac(bool isTold, ReadOnlySpan<byte> told) =>
        isTold ? $"{BitConverter.ToUInt32(told)}:{BitConverter.ToUInt64(told[8..])}" : null;

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatxPath(int folder, string path, int flags, uint mask, [Out] byte[] told);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatxHandle(SafeFileHandle file, string path, int flags, uint mask, [Out] byte[] told);

    [LibraryImport("libc", EntryPoint = "stat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Stat(string path, [Out] byte[] told);

    [LibraryImport("libc", EntryPoint = "stat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatArm(string path, [Out] byte[] told);

    [LibraryImport("libc", EntryPoint = "fstat$INODE64")]
    private static partial int Fstat(SafeFileHandle file, [Out] byte[] told);

    [LibraryImport("libc", EntryPoint = "fstat")]
    private static partial int FstatArm(SafeFileHandle file, [Out] byte[] told);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Fcntl(int descriptor, int command);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Renameat2(int oneFolder, string one, int otherFolder, string other, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Renamex(string one, string other, uint flags);

    [LibraryImport("kernel32", EntryPoint = "GetFileInformationByHandleEx")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetFileInformationByHandleEx(SafeFileHandle file, int kind, [Out] byte[] told, int size);
}
