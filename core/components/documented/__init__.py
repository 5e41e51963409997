"""The documented account: RHS polls each resource by itself, and RCM restarts in place before it fails over."""
