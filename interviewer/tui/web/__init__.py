"""The terminal UI in a browser, on this machine: who may come in, and the server that runs one program a tab."""
