using Microsoft.EntityFrameworkCore;
using Security.Audit;
using Security.Authentication.Subjects;

namespace Security.Authentication.People;

/// <summary>The table of the people of the identity provider.</summary>
internal static class PersonModel
{
    public static void Configure(ModelBuilder modelBuilder, string? providerName)
    {
        var person = modelBuilder.Entity<Person>();
        person.ToTable("Person");
        person.HasAuditKey(nameof(Person.SubjectId));
        person.Property(row => row.SubjectId).IsSubjectId(providerName);
        person.Property(row => row.PrintedName).HasMaxLength(Person.NameLength);
        person.HasIndex(row => row.SubjectId).IsUnique();
    }
}
