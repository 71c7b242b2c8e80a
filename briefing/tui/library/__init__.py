"""Everything that was read, on the screen: `looking` finds it, `screen` shows it."""
