# For tools that see this file and start node-gyp (electron-rebuild, `node-gyp rebuild`). CMake builds the addon, since it
# is llama.cpp's build system: the only target compiles nothing and hands over to npm's own install script. package.json
# says "gypfile": false, so that npm itself never starts node-gyp here.
{
  "targets": [
    {
      "target_name": "llama_openapi",
      "type": "none",
      "actions": [
        {
          "action_name": "cmake_js",
          "inputs": ["CMakeLists.txt"],
          "outputs": ["<(module_root_dir)/build/Release/llama_openapi.node"],
          "action": ["node", "<(module_root_dir)/scripts/install.mjs"],
        },
      ],
    },
  ],
}
