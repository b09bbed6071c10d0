namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>The transaction that several deliveries shared was rolled back, or a delivery had no place in it: run the message by itself.</summary>
internal sealed class TogetherGivenUpException(Exception? cause)
    : MassTransitException("The transaction that several messages shared was given up; each of them is run by itself.", cause);
