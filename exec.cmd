@rem What `exec` in a script of package.json is to Windows' shell, which looks in this folder first: the command itself.
@%*
