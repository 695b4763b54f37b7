"""Reading by rules: words of function in seven languages, how they are found, and what they count for."""
