using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Maps one saga type in a model.</summary>
public interface ISagaClassMap
{
    /// <summary>The saga instance type that is mapped.</summary>
    Type SagaType { get; }

    /// <summary>Adds the saga to the model.</summary>
    /// <param name="model">The model under construction, in <c>OnModelCreating</c>.</param>
    void Configure(ModelBuilder model);
}
