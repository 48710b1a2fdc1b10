@echo off
rem Only ASCII in this file: what cmd makes of other letters depends on its code page.
setlocal
rem The node.exe beside this file, or else the one on PATH: one that is too old or for another processor does not do.
set "GOUJI_TEST=var v=process.versions.node.split('.');process.exit(+v[0]>{{nodeMajor}}||(v[0]=={{nodeMajor}}&&+v[1]>={{nodeMinor}})?0:1)"
set "GOUJI_NODE=%~dp0node.exe"
if exist "%GOUJI_NODE%" "%GOUJI_NODE%" -e "%GOUJI_TEST%" >nul 2>nul && goto run
set "GOUJI_NODE=node"
"%GOUJI_NODE%" -e "%GOUJI_TEST%" >nul 2>nul || goto needsNode
:run
set "GOUJI_PROGRAM=gouji"
"%GOUJI_NODE%" "%~dp0gouji.js" %*
set "GOUJI_STATUS=%errorlevel%"
if "%~1"=="" pause
exit /b %GOUJI_STATUS%

:needsNode
rem In UTF-16, which "type" shows rightly in every code page.
type "%~dp0needs-node.txt" 1>&2
if "%~1"=="" pause
exit /b 3
