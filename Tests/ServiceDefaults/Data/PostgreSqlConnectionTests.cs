using Npgsql;
using ServiceDefaults.Data;

namespace Tests.ServiceDefaults.Data;

/// <summary>What the services set on a PostgreSQL connection by themselves.</summary>
public class PostgreSqlConnectionTests
{
    [Fact]
    public void WithDefaults_PlainConnectionString_PreparesAndDoesNotReset()
    {
        var connection = new NpgsqlConnectionStringBuilder(PostgreSqlConnection.WithDefaults("Host=db;Database=builder;Password=a"));

        Assert.Equal((64, 2, true), (connection.MaxAutoPrepare, connection.AutoPrepareMinUsages, connection.NoResetOnClose));
        Assert.Equal(("db", "builder"), (connection.Host, connection.Database));
    }

    [Theory]
    [InlineData("Host=db;Max Auto Prepare=0;No Reset On Close=false")]
    [InlineData("Host=db;maxautoprepare=0;noresetonclose=false")]
    public void WithDefaults_ConnectionStringThatSaysOtherwise_StaysAsItIs(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(PostgreSqlConnection.WithDefaults(connectionString));

        Assert.Equal((0, false), (connection.MaxAutoPrepare, connection.NoResetOnClose));
    }
}
