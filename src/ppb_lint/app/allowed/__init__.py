"""What is allowed although a rule speaks: waivers of a configuration, and what was there before."""
