"""Reading without learning: cues of seven languages, how they are found, and what they weigh."""
