System.Console.WriteLine("pagewire");
