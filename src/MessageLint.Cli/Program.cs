Console.WriteLine("messagelint");
