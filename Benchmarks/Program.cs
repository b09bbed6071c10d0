Console.WriteLine("deployments");
