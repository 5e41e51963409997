"""Tests of the documented account."""
