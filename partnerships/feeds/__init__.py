"""What can be subscribed to: feeds of meetings and projects, a calendar of due dates.

All of it is made from public rows, never from the tables that history keeps.
"""
