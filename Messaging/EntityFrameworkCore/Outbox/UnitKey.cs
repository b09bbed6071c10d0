using System.Runtime.InteropServices;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>The key of the row that stands for a unit: outbox id alone, or message id and consumer id of the inbox.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct UnitKey(Guid First, Guid Second = default);
