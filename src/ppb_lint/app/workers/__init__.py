"""Many papers at once: in this process, in others, or on other machines."""
